import fc from 'fast-check'
import { expect, test } from 'vitest'
import { votes } from '../../../test/literature/notation.ts'
import { approvalsOf } from '../../../test/literature/profiles.ts'
import { type Approvals, approvals } from '../approvals.ts'
import { committees } from '../select/committees.ts'
import { type Claim, hitsOf } from './claim.ts'
import { findEjrClaim, findPjrClaim } from './cohesive.ts'
import { describeClaim } from './describeClaim.ts'
import { findEjrPlusClaim, findJrClaim } from './justified.ts'

const cases = fc.tuple(approvalsOf({ topics: 5, ballots: 5 }), fc.nat(100), fc.integer({ min: 1, max: 4 }))

function committeeOf(votes: Approvals, pick: number, k: number): number[] {
  const all = [...committees(votes.size, Math.min(k, votes.size))]
  return all[pick % all.length]!
}

function* subsetsOf(size: number): Generator<number[]> {
  for (let bits = 1; bits < 1 << size; bits++)
    yield Array.from({ length: size }, (_, at) => at).filter((at) => bits & (1 << at))
}

/** Slow and obvious: over all groups of ballots, "agree on ℓ topics, are ℓ · n/k voters, and got too little". */
function someGroup(votes: Approvals, k: number, gotTooLittle: (group: number[], deserved: number) => boolean): boolean {
  const approves = (ballot: number) =>
    new Set(votes.approved.subarray(votes.starts[ballot]!, votes.starts[ballot + 1]!))
  for (const group of subsetsOf(votes.weights.length)) {
    const common = Array.from({ length: votes.size }, (_, t) => t).filter((t) =>
      group.every((ballot) => approves(ballot).has(t)),
    ).length
    const members = group.reduce((sum, ballot) => sum + votes.weights[ballot]!, 0)
    for (let deserved = 1; deserved <= Math.min(k, common); deserved++)
      if (members * k >= deserved * votes.voters && gotTooLittle(group, deserved)) return true
  }
  return false
}

test('EJR and PJR claims are found exactly when some group has one', () => {
  fc.assert(
    fc.property(cases, ([ballots, pick, k]) => {
      const committee = committeeOf(ballots, pick, k)
      const hits = hitsOf(ballots, committee)
      const size = committee.length
      const ejr = someGroup(ballots, size, (group, deserved) => group.every((ballot) => hits[ballot]! < deserved))
      const pjr = someGroup(ballots, size, (group, deserved) => {
        const got = committee.filter((topic) => group.some((ballot) => hitsOf(ballots, [topic])[ballot]! > 0))
        return got.length < deserved
      })
      expect(findEjrClaim(ballots, committee) !== null).toBe(ejr)
      expect(findPjrClaim(ballots, committee) !== null).toBe(pjr)
    }),
  )
})

test('EJR+ implies EJR, EJR implies PJR, PJR implies JR', () => {
  fc.assert(
    fc.property(cases, ([ballots, pick, k]) => {
      const committee = committeeOf(ballots, pick, k)
      const claims = [findJrClaim, findPjrClaim, findEjrClaim, findEjrPlusClaim].map((find) => find(ballots, committee))
      const first = claims.findIndex((claim) => claim !== null)
      for (const claim of first < 0 ? [] : claims.slice(first)) expect(claim).not.toBeNull()
    }),
  )
})

test('the group named really has the claim', () => {
  fc.assert(
    fc.property(cases, ([ballots, pick, k]) => {
      const committee = committeeOf(ballots, pick, k)
      const hits = hitsOf(ballots, committee)
      for (const find of [findJrClaim, findEjrPlusClaim, findEjrClaim]) {
        const claim = find(ballots, committee) as Claim | null
        if (claim === null) continue
        expect(claim.members * committee.length).toBeGreaterThanOrEqual(claim.deserved * ballots.voters)
        for (const ballot of claim.ballots) {
          expect(hits[ballot]).toBeLessThan(claim.deserved)
          for (const topic of claim.common) expect(hitsOf(ballots, [topic])[ballot]).toBe(1)
        }
      }
    }),
  )
})

test('a search over too many sets of topics is refused with a sentence', () => {
  const ballots = approvals(votes('ABCD', '3 A>B>C>D, 2 B>C>D'))
  const refusal = { ok: false, code: 'too-hard', params: { topics: 4, sets: 2 } }
  expect(findEjrClaim(ballots, [0, 1, 2], 3, 2)).toMatchObject(refusal)
  expect(findPjrClaim(ballots, [0, 1, 2], 3, 2)).toMatchObject(refusal)
  expect(findEjrClaim(ballots, [0, 1, 2], 3)).toBeNull()
})

test('a claim reads as a sentence in both languages', () => {
  const ballots = approvals(votes('ABC', '6 A, 4 B>C'))
  const text = describeClaim(findJrClaim(ballots, [0], 3)!, ballots, ['Nachfolge', 'Energie', 'KI'])
  expect(text.de).toBe(
    '4 von 10 Mitgliedern wünschen alle „Energie“; das genügt für 1 Thema, aber so viel ist für sie nicht dabei.',
  )
  expect(text.en).toBe(
    '4 of 10 members all want “Energie”; that is enough for 1 topic, but there is not that much for them.',
  )
})
