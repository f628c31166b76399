import type { Page } from 'playwright-core'
import { askApi } from './askApi.ts'

const soon = 1200

/**
 * Lets firms vote on the topics of a meeting whose vote is open, ballots as tiers of topic numbers in the order of the list,
 * and ends the vote. The firms are the first of the alphabet.
 */
export async function holdVote(
  page: Page,
  meetingId: string,
  ballots: readonly (readonly number[][])[],
): Promise<void> {
  const { node, members } = await askApi<Vote>(page, voteQuery, { id: meetingId, firms: ballots.length })
  for (const [at, tiers] of ballots.entries()) {
    const input = {
      meetingId,
      memberId: members.edges[at]!.node.id,
      tiers: tiers.map((tier) => tier.map((topic) => node.topics[topic]!.id)),
      expectedVersion: 0,
    }
    const { recordTopicBallot } = await askApi<Recorded>(page, recordMutation, { input })
    for (const { message } of recordTopicBallot.userErrors) throw new Error(message)
  }
  const { id, version } = node.topicPoll
  const deadline = new Date(Date.now() + soon).toISOString()
  await askApi(page, deadlineMutation, { input: { pollId: id, deadline, expectedVersion: version } })
  await page.waitForTimeout(soon)
}

interface Vote {
  readonly node: {
    readonly topics: readonly { readonly id: string }[]
    readonly topicPoll: { readonly id: string; readonly version: number }
  }
  readonly members: { readonly edges: readonly { readonly node: { readonly id: string } }[] }
}

interface Recorded {
  readonly recordTopicBallot: { readonly userErrors: readonly { readonly message: string }[] }
}

const voteQuery = `query ($id: ID!, $firms: Int!) {
  node(id: $id) { ... on Meeting { topics { id } topicPoll { id version } } }
  members(first: $firms) { edges { node { id } } }
}`

const recordMutation = `mutation ($input: RecordTopicBallotInput!) {
  recordTopicBallot(input: $input) { userErrors { message } }
}`

const deadlineMutation = `mutation ($input: ChangeTopicPollInput!) {
  changeTopicPoll(input: $input) { userErrors { message } }
}`
