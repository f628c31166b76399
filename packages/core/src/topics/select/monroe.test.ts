import fc from 'fast-check'
import { expect, test } from 'vitest'
import { approvalsOf } from '../../../test/literature/profiles.ts'
import type { Approvals } from '../approvals.ts'
import { approvals } from '../approvals.ts'
import { profile } from '../profile.ts'
import { committees, countCommittees } from './committees.ts'
import { monroe } from './monroe.ts'

/** Slow and obvious: every way to give single voters to topics in parts that differ by one at most. */
function mostServed(votes: Approvals, committee: readonly number[]): number {
  const voters = Array.from(votes.weights).flatMap((weight, ballot) => new Array<number>(weight).fill(ballot))
  const approves = (ballot: number, topic: number) =>
    votes.approved.subarray(votes.starts[ballot]!, votes.starts[ballot + 1]!).includes(topic)
  const [least, most] = [Math.floor(voters.length / committee.length), Math.ceil(voters.length / committee.length)]
  const serve = (at: number, sizes: number[]): number => {
    if (at === voters.length) return sizes.every((size) => size >= least) ? 0 : Number.NEGATIVE_INFINITY
    return Math.max(
      ...committee.map((topic, place) => {
        if (sizes[place]! >= most) return Number.NEGATIVE_INFINITY
        return Number(approves(voters[at]!, topic)) + serve(at + 1, sizes.with(place, sizes[place]! + 1))
      }),
    )
  }
  return serve(0, new Array<number>(committee.length).fill(0))
}

test('Monroe serves as many as any way to share out the voters', () => {
  fc.assert(
    fc.property(approvalsOf({ topics: 4, ballots: 3 }), fc.integer({ min: 1, max: 3 }), (votes, pick) => {
      const k = Math.min(pick, votes.size)
      fc.pre(votes.voters > 0 && votes.voters <= 7)
      const all = [...committees(votes.size, k)]
      const served = all.map((committee) => mostServed(votes, committee))
      const best = all.filter((_, at) => served[at] === Math.max(...served))
      expect(monroe.all(votes, k, 100)).toEqual({ ok: true, committees: best, complete: true })
    }),
    { numRuns: 60 },
  )
})

test('committees are counted and listed in lexicographic order', () => {
  expect([...committees(4, 2)].map((c) => c.join(''))).toEqual(['01', '02', '03', '12', '13', '23'])
  expect([...committees(3, 0)]).toEqual([[]])
  expect([countCommittees(40, 8), countCommittees(5, 5), countCommittees(200, 100)]).toEqual([
    76904685,
    1,
    Number.POSITIVE_INFINITY,
  ])
})

test('too many committees are refused with a sentence', () => {
  const topics = Array.from({ length: 40 }, (_, topic) => `T${topic}`)
  expect(monroe.choose(approvals(profile(topics, [])), 8)).toMatchObject({ ok: false, code: 'too-many-committees' })
})
