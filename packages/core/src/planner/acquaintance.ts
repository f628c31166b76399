import { encounterMatrix } from '../history/index.ts'
import type { PairMatrix } from '../pairs/index.ts'
import { type Day, daysBetween } from '../time/index.ts'
import type { IntroductionInput } from './introductionInput.ts'

/** What the people of a network know of one another. People are positions in `input.people`. */
export interface Acquaintance {
  /** Recency of all encounters of two people, summed: 0 never met as far as is remembered, 100 met today. */
  readonly met: PairMatrix
  /** The last day on which two people met, in the order they are asked for or the other; undefined: never. */
  lastDay(a: number, b: number): Day | undefined
  /** Whether somebody has ever met a firm of this trade, or has it. */
  knowsTrade(person: number, trade: string): boolean
}

export function acquaintance({ people, history = [], day }: IntroductionInput): Acquaintance {
  const ids = people.map(({ id }) => id)
  const position = new Map(ids.map((id, at) => [id, at]))
  const last = new Map<number, Day>()
  const known = people.map(({ trades }) => new Set(trades))
  for (const encounter of history) {
    const [a, b] = [encounter.a, encounter.b].map((id) => position.get(id))
    if (a === undefined || b === undefined || daysBetween(encounter.day, day) < 0) continue
    const pair = Math.min(a, b) * ids.length + Math.max(a, b)
    if ((last.get(pair) ?? '') < encounter.day) last.set(pair, encounter.day)
    for (const trade of people[b]!.trades) known[a]!.add(trade)
    for (const trade of people[a]!.trades) known[b]!.add(trade)
  }
  return {
    met: encounterMatrix(ids, history, { today: day }),
    lastDay: (a, b) => last.get(Math.min(a, b) * ids.length + Math.max(a, b)),
    knowsTrade: (person, trade) => known[person]!.has(trade),
  }
}
