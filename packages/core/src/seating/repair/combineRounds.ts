import type { Frame } from '../frame.ts'
import type { RoundRepair } from './repairRound.ts'
import { costBetween, type Effect, effectOf } from './togetherness.ts'

/** One way per round, and what they add to the cost together. */
export interface Combination {
  readonly ways: readonly RoundRepair[]
  readonly added: number
}

/** Ways of a round that may be tried while combining. */
const EFFORT = 10_000

interface Option {
  readonly way: RoundRepair
  readonly effect: Effect
}

/** The plan before, of which the rounds from `from` on are mended; `before[round][person]` → table. */
export interface Broken {
  readonly frame: Frame
  readonly before: readonly Int32Array[]
  readonly from: number
}

/** What a combination adds: each way as if the other rounds stayed as they were, and what changes between two mended ones. */
export function addedBy(broken: Broken, ways: readonly RoundRepair[]): number {
  const effects = ways.map((way, at) => effectAt(broken, way, at))
  const between = effects.flatMap((mine, at) =>
    effects.slice(at + 1).map((other) => costBetween(broken.frame, mine, other)),
  )
  return ways.reduce((sum, { added }) => sum + added, 0) + between.reduce((sum, more) => sum + more, 0)
}

function effectAt({ frame, before, from }: Broken, { changes }: RoundRepair, at: number): Effect {
  return effectOf(frame, from + at, before[from + at]!, changes)
}

/**
 * The cheapest choice of one way per round, by branch and bound; `known` is one to beat. `spared[round][other]` is the most that
 * two rounds can save between them. Exact unless the effort ran out.
 */
export function combineRounds(
  broken: Broken,
  ways: readonly (readonly RoundRepair[])[],
  spared: (round: number, other: number) => number,
  known: Combination,
): Combination & { readonly exact: boolean } {
  const options = ways.map((list, at) => list.map((way): Option => ({ way, effect: effectAt(broken, way, at) })))
  const saved = options.map((_, round) => savedWith(round, spared))
  const rest = options.map((_, round) => leastFrom(options, round, saved))
  let best = known
  let effort = EFFORT
  const choose = (chosen: readonly Option[], added: number) => {
    const round = chosen.length
    if (round === options.length) {
      if (added < best.added) best = { ways: chosen.map(({ way }) => way), added }
      return
    }
    for (const option of options[round]!) {
      if (added + option.way.added - saved[round]! + (rest[round + 1] ?? 0) >= best.added) return
      if (effort-- <= 0) return
      const between = chosen.reduce((sum, other) => sum + costBetween(broken.frame, option.effect, other.effect), 0)
      const sum = added + option.way.added + between
      if (sum + (rest[round + 1] ?? 0) < best.added) choose([...chosen, option], sum)
    }
  }
  choose([], 0)
  return { ...best, exact: effort > 0 }
}

/** The most that a round can save with those before it. */
function savedWith(round: number, spared: (round: number, other: number) => number): number {
  let saved = 0
  for (let other = 0; other < round; other++) saved += spared(other, round)
  return saved
}

/** What the rounds from this one on add at least, whatever was chosen before. */
function leastFrom(options: readonly (readonly Option[])[], from: number, saved: readonly number[]): number {
  let least = 0
  for (let round = from; round < options.length; round++) least += (options[round]![0]?.way.added ?? 0) - saved[round]!
  return least
}
