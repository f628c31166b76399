import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Profile, pairwise, rankingRules } from '../../src/topics/index.ts'
import { uniquelyWeighted } from '../../src/topics/rules/rankedPairs.ts'
import { cancellation, commonLaws, type Law, tableLaws } from './laws.ts'
import { type Counterexample, commonExceptions, lawTable } from './lawTable.ts'
import { votes } from './notation.ts'
import { profiles, type Shape } from './profiles.ts'

const ruleOf = (id: string) => rankingRules.find((rule) => rule.id === id)!

/** These read first places only: no ties on a ballot. */
const STRICT = new Set(['irv', 'plurality'])
/** Only one direction of a ballot's tie-break order is neutral: this rule decides ties by the list. */
const BY_LIST = new Set(['ranked-pairs-by-index'])
/** Rules that look at nothing but margins. */
const MARGINS = [
  'borda',
  'copeland',
  'schulze',
  'ranked-pairs',
  'ranked-pairs-by-index',
  'split-cycle',
  'river',
  'minimax-margins',
  'kemeny',
  'baldwin',
  'nanson',
]
/** Ranked pairs keeps its laws where margins are distinct, so that no tie-break enters. */
const distinct = (id: string, profile: Profile) => !id.startsWith('ranked-pairs') || uniquelyWeighted(pairwise(profile))

describe('the table of laws', () => {
  for (const [id, verdicts] of Object.entries(lawTable))
    for (const [name, verdict] of Object.entries(verdicts)) {
      const law = tableLaws[name]!
      if (verdict === 'yes')
        test(`${id} always keeps ${name}`, () => {
          const shape = name === 'clones' || (STRICT.has(id) && name === 'reversal') ? 'full' : shapeFor(id)
          always(law, id, shape, name === 'clones' ? 3 : 4)
        })
      else test(`${id} can break ${name}`, () => expect(keeps(law, id, verdict)).toBe(false))
    }

  test('has a verdict for every rule and law of the table', () => {
    for (const verdicts of Object.values(lawTable)) expect(Object.keys(verdicts)).toEqual(Object.keys(tableLaws))
  })
})

describe('laws for every rule', () => {
  for (const { id } of rankingRules)
    for (const [name, law] of Object.entries(commonLaws)) {
      const exception = commonExceptions[id]?.[name]
      if (exception) test(`${id} can break ${name}`, () => expect(keeps(law, id, exception)).toBe(false))
      else if (name !== 'neutrality' || !BY_LIST.has(id))
        test(`${id} always keeps ${name}`, () => always(law, id, shapeFor(id), 5))
    }

  test('ranked pairs by index can break neutrality: the list decides ties', () => {
    expect(keeps(commonLaws.neutrality!, 'ranked-pairs-by-index', { topics: 'AB', ballots: '1', choices: [] })).toBe(
      false,
    )
  })
})

describe('a ballot and its reverse cancel out', () => {
  test.each(MARGINS)('in %s', (id) => always(cancellation, id, shapeFor(id), 4))

  test('but not where first places are counted', () => {
    const example = { topics: 'ABCD', ballots: '1 B', choices: [0, 1, 2, 3] }
    expect(keeps(cancellation, 'plurality', example)).toBe(false)
  })
})

function shapeFor(id: string): Shape {
  return STRICT.has(id) ? 'strict' : 'weak'
}

function always(law: Law, id: string, shape: Shape, topics: number): void {
  fc.assert(
    fc.property(
      profiles({ topics, ballots: 6, shape }),
      fc.array(fc.nat(60), { minLength: 8, maxLength: 8 }),
      (profile, choices) => {
        fc.pre(distinct(id, profile))
        return law(ruleOf(id), profile, choices)
      },
    ),
    { numRuns: 150, seed: 5 },
  )
}

function keeps(law: Law, id: string, { topics, ballots, choices }: Counterexample): boolean {
  return law(ruleOf(id), votes(topics, ballots), choices)
}
