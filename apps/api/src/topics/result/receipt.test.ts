import { equalSharesReceipt } from '@tafelrunde/core/topics'
import type { Member, Topic, TopicBallot } from '@tafelrunde/db'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CountedPoll } from '../store.ts'
import { readResult } from './count.ts'
import { receiptOf } from './receipt.ts'

const day = new Date('2026-11-24T12:00:00Z')

const topics = ['a', 'b', 'c', 'd', 'e'].map(
  (id): Topic => ({
    ...{ id, title: `Topic ${id}`, description: null, meetingId: 'm', proposedById: null, invented: false },
    ...{ withdrawnAt: null, mergedIntoId: null, mergedAt: null, version: 1, createdAt: day },
  }),
)

function memberOf(id: string): Member {
  return {
    ...{ id, externalId: id, firm: id, searchKey: id, size: 'SOLO', district: null, tradeIds: [], joinedOn: null },
    ...{ leftOn: null, invented: true, version: 1, createdAt: day, updatedAt: day },
  } as Member
}

function ballotOf(wanted: readonly string[], at: number): TopicBallot & { readonly member: Member } {
  const member = memberOf(`firm ${at}`)
  const dates = { createdAt: day, updatedAt: day }
  return {
    id: `${at}`,
    pollId: 'p',
    memberId: member.id,
    member,
    tiers: wanted.map((id) => [id]),
    line: null,
    byMember: false,
    version: 1,
    ...dates,
  }
}

const anyPoll = fc
  .record({
    cast: fc.array(fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e']), { minLength: 1, maxLength: 14 }),
    choose: fc.integer({ min: 1, max: 5 }),
  })
  .map(
    ({ cast, choose }): CountedPoll => ({
      ...{ id: 'p', meetingId: 'm', deadline: day, openedAt: day, changedAt: null, version: 1, createdAt: day, choose },
      ...{ rule: 'equal-shares-with-increment-completion', topics, ballots: cast.map(ballotOf) },
    }),
  )

test('those who pay are as many as the core says, all of them supporters, and pay for the whole topic', () => {
  fc.assert(
    fc.property(anyPoll, (poll) => {
      const result = readResult(poll)!
      const { bills } = receiptOf(result)!
      const core = equalSharesReceipt(result.count.approved, Math.min(poll.choose, topics.length))
      expect(bills.map(({ payers }) => payers.length)).toEqual(core.bills.map(({ inFull, inPart }) => inFull + inPart))
      for (const { topic, payers } of bills) {
        const supporters = poll.ballots.filter(({ tiers }) => (tiers as string[][]).flat().includes(topic.id))
        expect(supporters.map(({ member }) => member)).toEqual(
          expect.arrayContaining(payers.map(({ member }) => member)),
        )
        const paid = payers.reduce((sum, { percent }) => sum + percent, 0)
        // Each percentage is rounded to a tenth.
        expect(Math.abs(paid - 100)).toBeLessThanOrEqual(0.05 * payers.length + 1e-9)
      }
    }),
    { numRuns: 200 },
  )
})
