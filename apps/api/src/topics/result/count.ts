import { createHash } from 'node:crypto'
import {
  type Approvals,
  approvals,
  bootstrap,
  type Confidence,
  type Receipt as CoreReceipt,
  equalSharesReceipt,
  type OtherChoice,
  type Profile,
  profile,
  rankTopics,
  type Stability,
  stabilities,
  type TopicRanking,
} from '@tafelrunde/core/topics'
import type { Topic } from '@tafelrunde/db'
import { countedBallot, onList, ruleOf, type TopicRule, topicRules } from '../service.ts'
import type { CountedPoll } from '../store.ts'

/** A result while it is read: what was counted, beside the rows it was counted from. Topics and ballots are indices. */
export interface Result {
  readonly poll: CountedPoll
  /** The list, in the order of proposing. */
  readonly topics: readonly Topic[]
  readonly titles: readonly string[]
  readonly count: Count
}

/** What the ballots alone say; each part is counted when it is first asked for. */
export interface Count {
  readonly votes: Profile
  readonly approved: Approvals
  readonly rule: TopicRule
  /** The topics chosen, by index: at most as many as asked for, none that nobody wants. */
  readonly chosen: readonly number[]
  readonly ranking: () => TopicRanking
  readonly confidence: () => readonly Confidence[]
  readonly stabilities: () => readonly Stability[]
  readonly receipt: () => CoreReceipt
  readonly others: () => Promise<readonly OtherChoice[]>
}

/** Samples of the bands: enough to tell "sure" from "open" at a tenth. */
const samples = 100
/** Counts kept for those who look at a result for a while. */
const keptCounts = 16

/** The result of an opened vote; null when there is nothing to count. */
export function readResult(poll: CountedPoll): Result | null {
  const topics = onList(poll.topics)
  if (topics.length === 0 || poll.ballots.length === 0) return null
  return { poll, topics, titles: topics.map(({ title }) => title), count: countOnce(poll, topics) }
}

const counts = new Map<string, Count>()

/** The same ballots, rule and titles are counted once; the oldest counts go first. */
function countOnce(poll: CountedPoll, topics: readonly Topic[]): Count {
  const ballots = poll.ballots.map((ballot) => countedBallot(ballot, poll.topics))
  const list = topics.map(({ id, title }) => [id, title])
  const key = createHash('sha256')
    .update(JSON.stringify([list, ballots, poll.rule, poll.choose]))
    .digest('base64')
  const known = counts.get(key) ?? count(poll, topics, ballots)
  counts.delete(key)
  counts.set(key, known)
  if (counts.size > keptCounts) counts.delete(counts.keys().next().value ?? key)
  return known
}

function count(
  poll: CountedPoll,
  topics: readonly Topic[],
  ballots: readonly ReturnType<typeof countedBallot>[],
): Count {
  const titles = topics.map(({ title }) => title)
  const votes = profile(
    topics.map(({ id }) => id),
    ballots.map(({ tiers, line }) => ({ ranking: tiers, ...(line === null ? {} : { line }) })),
  )
  const approved = approvals(votes)
  const size = Math.min(poll.choose, topics.length)
  const rule = ruleOf(poll.rule)
  const chosen = committeeOf(rule, approved, size) ?? []
  return {
    votes,
    approved,
    rule,
    chosen,
    ranking: lazy(() => rankTopics(votes)),
    confidence: lazy(() => bootstrap(votes, size, { seed: 1, samples }, titles)),
    stabilities: lazy(() => stabilities(votes, titles)),
    receipt: lazy(() => equalSharesReceipt(approved, size, titles)),
    others: lazy(() => chooseOtherwise(approved, size, chosen)),
  }
}

/** What a rule chooses, without topics that nobody wants; null when it cannot be computed. */
function committeeOf(rule: TopicRule, approved: Approvals, size: number): number[] | null {
  const selection = ruleOf(rule.id).choose(approved, size)
  return selection.ok ? selection.committee.filter((topic) => (approved.supports[topic] ?? 0) > 0) : null
}

/** What every rule would have chosen, one in each turn of the event loop: some take a tenth of a second. */
async function chooseOtherwise(approved: Approvals, size: number, chosen: readonly number[]): Promise<OtherChoice[]> {
  const choices: OtherChoice[] = []
  for (const rule of topicRules) {
    await new Promise((resolve) => setImmediate(resolve))
    const topics = committeeOf(rule, approved, size)
    const added = (topics ?? []).filter((topic) => !chosen.includes(topic))
    const missing = topics ? chosen.filter((topic) => !topics.includes(topic)) : []
    choices.push({ id: rule.id, name: rule.name, topics, refusal: null, added, missing })
  }
  return choices
}

function lazy<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
