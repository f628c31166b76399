import {
  type Approvals,
  approvals,
  findEjrClaim,
  findEjrPlusClaim,
  findJrClaim,
  findPjrClaim,
  profile,
  type SelectionRule,
  selectionRules,
} from '../../src/topics/index.ts'
import { fraction, show } from '../../src/topics/select/fraction.ts'
import { isRefusal } from '../../src/topics/select/procedure.ts'
import { optimumOf } from '../../src/topics/select/thieleRule.ts'
import { firstOnly, harmonic, type Worth } from '../../src/topics/select/worth.ts'
import { type Answer, type Answers, asSet, asSets, exact, skipped } from './answer.ts'
import type { ElectionProfile } from './file.ts'

/** The file lists at most so many committees and says ">60" when there are more. */
const LISTED = 60

/** Our answers to an election in which topics are approved, per committee size. */
export function answerApproval(election: ElectionProfile): Answers {
  const ballots = election.ballots!.map(({ weight, ranking }) => ({ weight, ranking: ranking! }))
  const votes = approvals(profile(election.alternatives!, ballots))
  const sizes = Object.entries(election.expected) as [string, Record<string, object>][]
  return Object.fromEntries(sizes.map(([k, expected]) => [k, answerSize(votes, Number(k), expected)]))
}

function answerSize(votes: Approvals, k: number, expected: Readonly<Record<string, object>>): Answers {
  const rules = selectionRules.map((rule) => [rule.id, answerRule(votes, k, rule)])
  const axioms = Object.keys(expected.axioms ?? {}).map((names) => [names, answerAxioms(votes, k, names)])
  return { ...Object.fromEntries(rules), axioms: Object.fromEntries(axioms) }
}

function answerRule(votes: Approvals, k: number, rule: SelectionRule): Answers {
  const all = () => unlessRefused(rule.all(votes, k, LISTED))
  const named = (committee: readonly number[]) => committee.map((topic) => votes.topics[topic]!)
  const worth = worths[rule.id]
  return {
    committees: (expected: string[][] | null): Answer =>
      expected === null ? skipped : asSets(all().committees.map(named))(expected),
    numCommittees: (expected: number | string | null): Answer => {
      if (expected === null) return skipped
      const { committees, complete } = all()
      return exact(complete ? committees.length : `>${LISTED}`)(expected)
    },
    lexTieBreak: (expected: string[]) => asSet(named(unlessRefused(rule.choose(votes, k)).committee))(expected),
    score: (expected) => exact(bestScore(votes, k, worth!))(expected),
    anOptimalCommittee: (expected: string[]): Answer => {
      const got = scoreOf(votes, k, worth!, new Set(expected.map((name) => votes.topics.indexOf(name))))
      return { got, same: got === bestScore(votes, k, worth!) }
    },
  }
}

/** The rules whose scores the file gives. */
const worths: Readonly<Record<string, Worth>> = { pav: harmonic, cc: firstOnly }

function bestScore(votes: Approvals, k: number, worthOf: Worth): string {
  return show(fraction(unlessRefused(optimumOf(votes, k, worthOf, 0)).score, worthOf(votes, k)[0]!))
}

function scoreOf(votes: Approvals, k: number, worthOf: Worth, committee: ReadonlySet<number>): string {
  const worth = worthOf(votes, k)
  let sum = 0n
  for (const [ballot, weight] of votes.weights.entries()) {
    const approved = votes.approved.subarray(votes.starts[ballot]!, votes.starts[ballot + 1]!)
    const hits = approved.filter((topic) => committee.has(topic)).length
    sum += BigInt(weight) * worth.slice(0, hits).reduce((total, one) => total + one, 0n)
  }
  return show(fraction(sum, worth[0]!))
}

function answerAxioms(votes: Approvals, k: number, names: string): Answers {
  const committee = readCommittee(names, votes.topics)
  const holds = (find: typeof findEjrClaim) => (expected: boolean) =>
    exact(unlessRefused(find(votes, committee, k)) === null)(expected)
  return { JR: holds(findJrClaim), 'EJR+': holds(findEjrPlusClaim), PJR: holds(findPjrClaim), EJR: holds(findEjrClaim) }
}

/** The topics joined by commas in the order of the list; a topic's own name may hold commas. */
function readCommittee(names: string, topics: readonly string[], from = 0): number[] {
  for (let topic = from; topic < topics.length; topic++) {
    if (names === topics[topic]) return [topic]
    if (!names.startsWith(`${topics[topic]},`)) continue
    const rest = readCommittee(names.slice(topics[topic]!.length + 1), topics, topic + 1)
    if (rest.length > 0) return [topic, ...rest]
  }
  return []
}

function unlessRefused<Answered>(answer: Answered): Exclude<Answered, { ok: false }> {
  if (answer !== null && isRefusal(answer)) throw new Error(answer.text.en)
  return answer as Exclude<Answered, { ok: false }>
}
