import { useState } from 'react'
import { type CombinedError, useMutation } from 'urql'
import { graphql } from '../../lib/graphql.ts'

const withdrawTopic = graphql(`
  mutation WithdrawTopic($input: TopicVersionInput!) {
    withdrawTopic(input: $input) {
      topic {
        id
        version
      }
      userErrors {
        message
      }
    }
  }
`)

const restoreTopic = graphql(`
  mutation RestoreTopic($input: TopicVersionInput!) {
    restoreTopic(input: $input) {
      topic {
        id
        version
      }
      userErrors {
        message
      }
    }
  }
`)

const mergeTopics = graphql(`
  mutation MergeTopics($input: MergeTopicsInput!) {
    mergeTopics(input: $input) {
      topic {
        id
        version
      }
      userErrors {
        message
      }
    }
  }
`)

const unmergeTopic = graphql(`
  mutation UnmergeTopic($input: TopicVersionInput!) {
    unmergeTopic(input: $input) {
      topic {
        id
        version
      }
      userErrors {
        message
      }
    }
  }
`)

interface Versioned {
  readonly id: string
  readonly version: number
}

/** What was done to a topic, and what the service had against it. */
interface Outcome {
  readonly failure?: CombinedError | undefined
  readonly userErrors: readonly { readonly message: string }[]
}

const nothing: Outcome = { userErrors: [] }

/** Takes topics off the list, puts them together, and undoes both. Each verb says whether it was done. */
export function useTopicChange() {
  const [, withdraw] = useMutation(withdrawTopic)
  const [, restore] = useMutation(restoreTopic)
  const [, merge] = useMutation(mergeTopics)
  const [, unmerge] = useMutation(unmergeTopic)
  const [outcome, setOutcome] = useState<Outcome>(nothing)
  const tell = (failure: CombinedError | undefined, payload: Pick<Outcome, 'userErrors'> | undefined): boolean => {
    const userErrors = payload?.userErrors ?? []
    setOutcome({ failure, userErrors })
    return !failure && userErrors.length === 0
  }
  return {
    outcome,
    async withdraw({ id, version }: Versioned) {
      const { data, error } = await withdraw({ input: { topicId: id, expectedVersion: version } })
      return tell(error, data?.withdrawTopic)
    },
    async restore({ id, version }: Versioned) {
      const { data, error } = await restore({ input: { topicId: id, expectedVersion: version } })
      return tell(error, data?.restoreTopic)
    },
    async merge({ id, version }: Versioned, intoId: string) {
      const { data, error } = await merge({ input: { topicId: id, intoId, expectedVersion: version } })
      return tell(error, data?.mergeTopics)
    },
    async unmerge({ id, version }: Versioned) {
      const { data, error } = await unmerge({ input: { topicId: id, expectedVersion: version } })
      return tell(error, data?.unmergeTopic)
    },
  }
}
