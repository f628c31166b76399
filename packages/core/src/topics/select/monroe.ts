import type { Approvals } from '../approvals.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { committees, countCommittees } from './committees.ts'
import { coverage } from './coverage.ts'
import { addArc, INFINITE, maxFlow, network } from './flow.ts'
import { checkSize, type SelectionRule, selections } from './selectionRule.ts'

/** The most committees tried. */
const MOST_COMMITTEES = 100_000

/**
 * Monroe: every topic gets an equal part of the members (sizes differ by one at most), and as many members as possible
 * get a topic they approve. Tries every committee; refuses when there are too many.
 */
export const monroe: SelectionRule = {
  id: 'monroe',
  name: { de: 'Monroe (genau)', en: 'Monroe (exact)' },
  source: 'Monroe, Fully proportional representation, 1995; parts by maximum flow',
  choose: (votes, k) => {
    const found = bestCommittees(votes, k)
    return 'ok' in found ? found : { ok: true, committee: found[0]! }
  },
  all: (votes, k, limit) => {
    const found = bestCommittees(votes, k)
    return 'ok' in found ? found : selections(found, limit)
  },
}

function bestCommittees(votes: Approvals, k: number): number[][] | Refusal {
  const refused = checkSize(votes, k)
  if (refused) return refused
  const count = countCommittees(votes.size, k)
  if (count > MOST_COMMITTEES) return refuse('too-many-committees', { count, most: MOST_COMMITTEES }, TOO_MANY)
  let most = -1
  let best: number[][] = []
  for (const committee of committees(votes.size, k)) {
    if (coverage(votes, committee) < most) continue
    const served = membersServed(votes, committee)
    if (served > most) [most, best] = [served, []]
    if (served === most) best.push(committee)
  }
  return best
}

/** Members with a topic they approve, when each topic takes ⌊n/k⌋ members and n mod k topics take one more. */
function membersServed(votes: Approvals, committee: readonly number[]): number {
  const { weights, topicStarts, supporters, voters } = votes
  const k = committee.length
  if (k === 0) return 0
  const [source, extra, sink] = [weights.length + k, weights.length + k + 1, weights.length + k + 2]
  const net = network(sink + 1)
  for (const [ballot, weight] of weights.entries()) addArc(net, source, ballot, weight)
  addArc(net, extra, sink, voters % k)
  for (const [at, topic] of committee.entries()) {
    addArc(net, weights.length + at, sink, Math.floor(voters / k))
    addArc(net, weights.length + at, extra, 1)
    for (const ballot of supporters.subarray(topicStarts[topic]!, topicStarts[topic + 1]!))
      addArc(net, ballot, weights.length + at, INFINITE)
  }
  return maxFlow(net, source, sink)
}

const TOO_MANY = {
  de: 'Monroe müsste {count} Auswahlen prüfen, möglich sind {most}. Nehmen Sie Monroe schrittweise.',
  en: 'Monroe would have to try {count} choices; {most} are possible. Use greedy Monroe.',
}
