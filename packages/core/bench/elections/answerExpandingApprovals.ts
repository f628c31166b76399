import { expandingApprovals, type Profile } from '../../src/topics/index.ts'
import { show } from '../../src/topics/select/fraction.ts'
import { type Answer, type Answers, asSet, exact, skipped } from './answer.ts'

interface Expected {
  readonly order: readonly string[]
  readonly steps: readonly { topic: string; level: number; support: string }[]
  readonly tieBreakMattered: boolean
}

/** Our answers per committee size. They are compared only where the order of the list decides nothing. */
export function answerExpandingApprovals(votes: Profile, expected: Readonly<Record<string, Expected>>): Answers {
  return Object.fromEntries(Object.entries(expected).map(([k, answer]) => [k, answerSize(votes, Number(k), answer)]))
}

function answerSize(votes: Profile, k: number, { tieBreakMattered }: Expected): Answers {
  const steps = () =>
    expandingApprovals(votes, k).map(({ topic, level, support }) => ({
      topic: votes.topics[topic]!,
      level,
      support: show(support),
    }))
  const compared = (compare: (expected: never) => Answer) => (tieBreakMattered ? () => skipped : compare)
  return {
    order: compared((expected: string[]) => asSet(steps().map(({ topic }) => topic))(expected)),
    steps: compared((expected: Expected['steps']) => asSet(steps())(expected)),
    tieBreakMattered: (expected) => exact(namesOf(votes, k) !== namesOf(reversed(votes), k))(expected),
  }
}

/** The topics chosen as one text that does not depend on the order of the list. */
function namesOf(votes: Profile, k: number): string {
  return expandingApprovals(votes, k)
    .map(({ topic }) => votes.topics[topic]!)
    .sort()
    .join()
}

/** The same ballots over the list of topics read backwards. */
function reversed(votes: Profile): Profile {
  return { ...votes, topics: votes.topics.toReversed(), ranked: votes.ranked.map((topic) => votes.size - 1 - topic) }
}
