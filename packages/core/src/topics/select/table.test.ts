import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { votes } from '../../../test/literature/notation.ts'
import { approvalsOf } from '../../../test/literature/profiles.ts'
import { type Approvals, approvals } from '../approvals.ts'
import { profile } from '../profile.ts'
import { findPjrClaim } from '../representation/cohesive.ts'
import { findEjrPlusClaim } from '../representation/justified.ts'
import { selectionRules } from './table.ts'

const ruleOf = (id: string) => selectionRules.find((rule) => rule.id === id)!
/** These may choose fewer than k topics. */
const SHORT = new Set(['equal-shares-without-completion', 'cc-with-tables', 'expanding-approvals'])

const cases = fc.tuple(approvalsOf({ topics: 6, ballots: 6 }), fc.nat(6))

describe.each(selectionRules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test('chooses k different topics, and one of all its committees', () => {
    fc.assert(
      fc.property(cases, ([ballots, pick]) => {
        const k = pick % (ballots.size + 1)
        const chosen = rule.choose(ballots, k)
        const all = rule.all(ballots, k, 1000)
        if (!chosen.ok || !all.ok) throw new Error('refused')
        if (!SHORT.has(id)) expect(chosen.committee).toHaveLength(k)
        expect(new Set(chosen.committee).size).toBe(chosen.committee.length)
        expect(all.committees).toContainEqual(chosen.committee)
        expect(all.complete).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  test('refuses a number of topics that cannot be', () => {
    const two = approvals(votes('AB', '1 A'))
    for (const k of [-1, 3, 1.5])
      expect(rule.choose(two, k)).toMatchObject({ ok: false, code: 'committee-size', params: { k, topics: 2 } })
    expect(rule.all(two, 3, 10)).toMatchObject({ ok: false, code: 'committee-size' })
  })
})

/** All but Add1, which fills up with topics nobody supports by their place in the list. */
const NEUTRAL = selectionRules
  .filter(({ id }) => id !== 'equal-shares-with-increment-completion')
  .map((rule) => [rule.id, rule] as const)

test.each(NEUTRAL)('%s does not care about names: the list read backwards gives the same committees', (_, rule) => {
  fc.assert(
    fc.property(approvalsOf({ topics: 5, ballots: 5 }), fc.nat(5), (ballots, pick) => {
      const k = pick % (ballots.size + 1)
      const turned = rule.all(turnRound(ballots), k, 1000)
      const all = rule.all(ballots, k, 1000)
      if (!turned.ok || !all.ok) throw new Error('refused')
      const names = (list: readonly (readonly number[])[]) => list.map((c) => c.join('')).sort()
      const back = turned.committees.map((c) => c.map((topic) => ballots.size - 1 - topic).sort((a, b) => a - b))
      expect(names(back)).toEqual(names(all.committees))
    }),
    { numRuns: 30 },
  )
})

/** The same ballots over the list of topics read backwards. */
function turnRound({ ballots }: Approvals) {
  const ranked = ballots.ranked.map((topic) => ballots.size - 1 - topic)
  return approvals({ ...ballots, topics: ballots.topics.toReversed(), ranked })
}

/** These never take back a topic when one more may be chosen. */
const GROWING = ['av', 'sav', 'seqpav', 'seqcc', 'seqphragmen', 'maximin-support']

test.each(GROWING)('%s only adds topics when k grows', (id) => {
  fc.assert(
    fc.property(approvalsOf({ topics: 6, ballots: 6 }), fc.nat(5), (ballots, pick) => {
      const k = pick % ballots.size
      const [less, more] = [ruleOf(id).choose(ballots, k), ruleOf(id).choose(ballots, k + 1)]
      if (!less.ok || !more.ok) throw new Error('refused')
      for (const topic of less.committee) expect(more.committee).toContain(topic)
    }),
  )
})

/** These count heads (equal parts, a least table, steps of one voter), so that twice the voters are not the same. */
const HEADS = [
  'equal-shares-with-increment-completion',
  'expanding-approvals',
  'greedy-monroe',
  'monroe',
  'cc-with-tables',
]
const SHARES = selectionRules.filter(({ id }) => !HEADS.includes(id)).map((rule) => [rule.id, rule] as const)

test.each(SHARES)('%s chooses the same for twice the same voters', (_, rule) => {
  fc.assert(
    fc.property(approvalsOf({ topics: 5, ballots: 5 }), fc.nat(5), ({ ballots }, pick) => {
      const k = pick % (ballots.size + 1)
      const weights = ballots.weights.map((weight) => 2 * weight)
      const twice = approvals({ ...ballots, voters: 2 * ballots.voters, weights })
      expect(rule.all(twice, k, 500)).toEqual(rule.all(approvals(ballots), k, 500))
    }),
    { numRuns: 40 },
  )
})

describe('proportional rules leave no group with a claim', () => {
  test.each(['equal-shares-without-completion', 'equal-shares', 'equal-shares-with-av-completion', 'pav'])(
    '%s satisfies EJR+',
    (id) => {
      fc.assert(
        fc.property(cases, ([ballots, pick]) => {
          const k = pick % (ballots.size + 1)
          const chosen = ruleOf(id).choose(ballots, k)
          expect(chosen.ok && findEjrPlusClaim(ballots, chosen.committee, k)).toBeNull()
        }),
      )
    },
  )

  test.each(['seqphragmen', 'maximin-support'])('%s satisfies PJR', (id) => {
    fc.assert(
      fc.property(cases, ([ballots, pick]) => {
        const k = pick % (ballots.size + 1)
        const chosen = ruleOf(id).choose(ballots, k)
        expect(chosen.ok && findPjrClaim(ballots, chosen.committee, k)).toBeNull()
      }),
    )
  })

  test('approval does not: the majority takes all', () => {
    const ballots = approvals(
      profile(
        [...'ABCD'],
        [
          { weight: 51, ranking: [['A', 'B']] },
          { weight: 49, ranking: [['C', 'D']] },
        ],
      ),
    )
    const chosen = ruleOf('av').choose(ballots, 2)
    expect(chosen).toEqual({ ok: true, committee: [0, 1] })
    expect(findEjrPlusClaim(ballots, [0, 1])).toBeNull()
    expect(findEjrPlusClaim(ballots, [0, 1], 3)).toMatchObject({ common: [2], deserved: 1, members: 49 })
  })
})
