import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkElections } from '../../bench/elections/checkElections.ts'
import type { ElectionFile } from '../../bench/elections/file.ts'

const read = (name: string) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as ElectionFile
const file = read('elections.json')

describe('known elections have the known answers', () => {
  test.each(file.profiles.map((election) => [election.name, election] as const))('%s', (_, election) => {
    const report = checkElections({ profiles: [election] })
    expect(report.mismatches).toEqual([])
    expect(report.checks).toBeGreaterThan(5)
  })

  test('nothing is skipped but what the format tells to skip', () => {
    expect(checkElections(file).skipped).toEqual({
      'ordinal.expandingApprovals.k.order': 7,
      'ordinal.expandingApprovals.k.steps': 7,
      'ordinal.rankedPairsMargins.winnersAllTieBreaks': 1,
      'ordinal.schulzeMargins.defeats': 2,
      'ordinal.schulzeWinningVotes.defeats': 2,
      'approval.k.pav.committees': 1,
      'approval.k.cc.committees': 1,
      'approval.k.seqpav.committees': 2,
      'approval.k.seqcc.committees': 2,
      'approval.k.seqphragmen.committees': 2,
      'approval.k.equal-shares.committees': 2,
      'approval.k.phragmen-enestroem.committees': 2,
      'approval.k.equal-shares-without-completion.committees': 1,
      'approval.k.minimaxav.committees': 1,
    })
  })
})

test('a wrong answer, an unknown field and an unknown kind are all reported', () => {
  const ballots = [{ weight: 2, ranking: [['A'], ['B']] }]
  const wrong = { condorcetWinner: 'B', voters: 2, dodgson: ['A'] }
  const report = checkElections({
    profiles: [
      { name: 'wrong', kind: 'ordinal', alternatives: ['A', 'B'], ballots, voters: 3, expected: wrong },
      { name: 'odd', kind: 'ordinal', alternatives: ['A'], ballots, expected: { voters: 2 } },
      { name: 'new', kind: 'quadratic', expected: { winner: 'A' } },
    ],
  })
  expect(report.mismatches).toEqual([
    { profile: 'wrong', field: 'ordinal.voters', expected: 3, got: 2 },
    { profile: 'wrong', field: 'ordinal.condorcetWinner', expected: 'B', got: 'A' },
    {
      profile: 'odd',
      field: 'ordinal',
      expected: 'an election that can be read',
      got: expect.stringContaining('Ballot 1, place 2: the topic “B” is not on the list'),
    },
  ])
  expect(report.skipped).toEqual({ 'ordinal.dodgson': 1, 'quadratic.winner': 1 })
})
