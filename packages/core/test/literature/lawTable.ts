/** A profile on which a rule breaks a law: topics, ballots as `votes` reads them, and what the law chooses. */
export interface Counterexample {
  readonly topics: string
  readonly ballots: string
  readonly choices: readonly number[]
}

/** `yes`: the rule always keeps the law (a property of the tests). A counterexample: it does not, and this shows it. */
export type Verdict = 'yes' | Counterexample

const breaks = (topics: string, ballots: string, ...choices: number[]): Counterexample => ({ topics, ballots, choices })

/**
 * Which rule keeps which law. Yes and no as in Holliday and Pacuit, Split Cycle, 2023, and Schulze 2011; the
 * counterexamples were found by seeded search. Instant runoff keeps the Condorcet loser law (a topic that loses every
 * pair loses the last one) and positive involvement (Pérez, The strong no show paradoxes, 2001).
 */
export const lawTable: Readonly<Record<string, Readonly<Record<string, Verdict>>>> = {
  borda: {
    condorcet: breaks('ABC', '4 B>C, 3 C'),
    smith: breaks('ABCD', '4 D>A, 2 A>B'),
    condorcetLoser: 'yes',
    isda: breaks('ABC', '2, 3 B, 4 C>B', 52),
    clones: breaks('AB', '3 A>B, 6 A>B, 8 B>A', 3, 8, 5, 8),
    monotone: 'yes',
    reversal: 'yes',
    positiveInvolvement: 'yes',
  },
  copeland: {
    condorcet: 'yes',
    smith: 'yes',
    condorcetLoser: 'yes',
    isda: 'yes',
    clones: breaks('AB', '7 B>A, 4 A>B, 3 A>B', 7, 3, 7, 3),
    monotone: 'yes',
    reversal: 'yes',
    positiveInvolvement: breaks('ABCDE', '3 A>B>C>D=E, 2 E=D, 4 B>D>A, 2 C>D>A>B', 11, 6, 11, 0, 52, 31),
  },
  schulze: {
    condorcet: 'yes',
    smith: 'yes',
    condorcetLoser: 'yes',
    isda: 'yes',
    clones: 'yes',
    monotone: 'yes',
    reversal: 'yes',
    positiveInvolvement: breaks(
      'ABCD',
      '5 C>A>D>B, 1 C>A>D>B, 4 C>D>A>B, 4 D>B>C>A, 4 B>C>A>D, 8 A>B>C>D, 9 D>B>A>C',
      1,
      5,
      0,
      3,
      6,
    ),
  },
  'ranked-pairs': {
    condorcet: 'yes',
    smith: 'yes',
    condorcetLoser: 'yes',
    isda: 'yes',
    clones: 'yes',
    monotone: 'yes',
    reversal: 'yes',
    positiveInvolvement: breaks('ABCD', '7 B>D>A>C, 2 C>D>B>A, 8 D>A>C>B, 11 A>C>B>D', 4, 3, 6, 7, 3),
  },
  'split-cycle': {
    condorcet: 'yes',
    smith: 'yes',
    condorcetLoser: 'yes',
    isda: 'yes',
    clones: 'yes',
    monotone: 'yes',
    reversal: 'yes',
    positiveInvolvement: 'yes',
  },
  kemeny: {
    condorcet: 'yes',
    smith: 'yes',
    condorcetLoser: 'yes',
    isda: 'yes',
    clones: breaks('ABC', '7 A>B>C, 5 B>C>A, 7 C>A>B', 11, 8, 7, 1),
    monotone: 'yes',
    reversal: 'yes',
    positiveInvolvement: breaks('ABCD', '6 C>D>A>B, 7 A>B>D>C, 5 B>D>C>A', 5, 4, 0, 3, 9),
  },
  'minimax-margins': {
    condorcet: 'yes',
    smith: breaks('ABCD', '1 C>A>D>B, 2 B>A>D>C, 2 D>C>A>B'),
    condorcetLoser: breaks('ABCD', '8 C>B>D>A, 9 A>B>D>C, 3 D>C>B>A'),
    isda: breaks('ABCD', '9 D>B>C>A, 9 A>C>D>B, 8 B>A>D>C', 9),
    clones: breaks('AB', '9 A>B, 5 B>A, 5 B>A', 9, 7, 0, 8),
    monotone: 'yes',
    reversal: breaks('ABCD', '8 C>A>B>D, 2 D>B>C>A, 7 D>A>B>C'),
    positiveInvolvement: 'yes',
  },
  'schulze-winning-votes': {
    condorcet: 'yes',
    smith: 'yes',
    condorcetLoser: 'yes',
    isda: 'yes',
    clones: 'yes',
    monotone: 'yes',
    reversal: 'yes',
    positiveInvolvement: breaks(
      'ABCD',
      '11 D>A>C>B, 5 D>B>A>C, 12 C>D>B>A, 3 B>D>C>A, 11 B>A>D>C, 11 C>B>A>D, 7 A>B>C>D',
      ...[9, 7, 10, 8, 3],
    ),
  },
  'minimax-winning-votes': {
    condorcet: 'yes',
    smith: breaks('ABCD', '5 B>D>C>A, 5 C>A>D>B, 5 A>D>C>B'),
    condorcetLoser: breaks('ABCD', '4 D>C>B>A, 7 A>B>D>C, 4 C>B>D>A'),
    isda: breaks('ABCD', '5 D>A>B>C, 3 C>D>B>A, 5 B>C>A>D', 5),
    clones: breaks('AB', '9 A>B, 7 B>A, 5 B>A', 5, 11, 10, 9),
    monotone: 'yes',
    reversal: breaks('ABCD', '5 A>D>B>C, 3 C>B>A>D, 3 C>D>B>A'),
    positiveInvolvement: 'yes',
  },
  'minimax-opposition': {
    condorcet: breaks('ABCD', '2 D=B>C, 1 A>D'),
    smith: breaks('ABCD', '7 B>D>A>C, 6 D>A>B>C, 8 C>A>B>D'),
    condorcetLoser: breaks('ABCD', '6 A>B>C>D, 4 C>A>B>D, 6 D>B>C>A'),
    isda: breaks('ABCD', '5 A>C>D>B, 5 D>B>C>A, 3 B>A>D>C', 5),
    clones: breaks('AB', '2 A>B, 2 A>B, 2 B>A', 8, 5, 9, 10),
    monotone: 'yes',
    reversal: breaks('ABCD', '9 B>D>A>C, 8 C>A>B>D, 9 C>D>A>B'),
    positiveInvolvement: 'yes',
  },
  plurality: {
    condorcet: breaks('ABC', '4 C>B>A, 5 B>C>A, 8 A>B>C'),
    smith: breaks('ABC', '3 C>B>A, 7 A>C>B, 8 B>C>A'),
    condorcetLoser: breaks('ABC', '9 B>A>C, 6 A>C>B, 4 C>A>B'),
    isda: breaks('ABC', '4 B>A>C, 9 A>B>C, 7 C>B>A', 2),
    clones: breaks('AB', '7 B>A, 7 A>B, 6 B>A', 11, 8, 6, 10),
    monotone: 'yes',
    reversal: breaks('ABC', '2 C>B>A, 2 C>A>B, 2 B>A>C'),
    positiveInvolvement: 'yes',
  },
  irv: {
    condorcet: breaks('ABCD', '2 C>A>B>D, 3 D>C, 3 B>C'),
    smith: breaks('ABC', '4 A>B, 3 C>B, 1, 2, 2 B>C'),
    condorcetLoser: 'yes',
    isda: breaks('ABC', '5 B>C, 4 C, 5 A>C', 39),
    clones: 'yes',
    monotone: breaks('ABC', '4 C>A>B, 4 B>C>A, 5 A>B>C', 10, 1, 3),
    reversal: breaks('ABC', '4 C>A>B, 5 B>C>A, 1 A>B>C'),
    positiveInvolvement: 'yes',
  },
}

/** Common laws a rule does not keep. Approval calls a topic and one that everybody puts below it equal when all approve both. */
export const commonExceptions: Readonly<Record<string, Readonly<Record<string, Counterexample>>>> = {
  approval: { pareto: breaks('ABC', '2 C>A') },
}
