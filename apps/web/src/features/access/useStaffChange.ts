import { useState } from 'react'
import { type CombinedError, useMutation } from 'urql'
import { graphql, type VariablesOf } from '../../lib/graphql.ts'

const changeStaff = graphql(`
  mutation ChangeStaff($input: ChangeStaffInput!) {
    changeStaff(input: $input) {
      staff {
        id
        role
        lockedAt
      }
      userErrors {
        message
      }
    }
  }
`)

const removeStaff = graphql(`
  mutation RemoveStaff($input: RemoveStaffInput!) {
    removeStaff(input: $input) {
      userErrors {
        message
      }
    }
  }
`)

interface Outcome {
  readonly failure?: CombinedError | undefined
  readonly userErrors: readonly { readonly message: string }[]
}

/** Changes the list of staff, and keeps what the service had against the last change. */
export function useStaffChange(onChanged: () => void) {
  const [, send] = useMutation(changeStaff)
  const [, sendRemoval] = useMutation(removeStaff)
  const [outcome, setOutcome] = useState<Outcome>({ userErrors: [] })
  const tell = (failure: CombinedError | undefined, payload: Pick<Outcome, 'userErrors'> | undefined) => {
    setOutcome({ failure, userErrors: payload?.userErrors ?? [] })
    onChanged()
  }
  return {
    outcome,
    async change(input: VariablesOf<typeof changeStaff>['input']) {
      const { data, error } = await send({ input })
      tell(error, data?.changeStaff)
    },
    async remove(id: string) {
      const { data, error } = await sendRemoval({ input: { id } })
      tell(error, data?.removeStaff)
    },
  }
}
