import type { Frame } from '../frame.ts'
import { PART, PairPrices } from './pairPrices.ts'
import { pricedRounds } from './pricedRound.ts'
import { RoundPrices } from './roundPrices.ts'
import type { Slots } from './slotBound.ts'

/** More people than this in one round take too long. */
const PEOPLE = 64
/** So do more people in all, present or not: every step reads all their pairs. */
const MEMBERS = 200
/** Looks at candidates for a table over all rounds: about 0.25 s of one processor. */
const WORK = 8_000_000
const TRIES = 300
/** Length of the first step, as a share of what a pair costs on average. */
const FIRST = 0.5
/** Tables that one step could make the cheapest count for its direction. */
const NEAR = 1
/** When half of the work is done, less than this share of what is known anyway is given up. */
const HOPELESS = 0.7
/** What people bring at first is tried in such steps of what others cost them on average. */
const BEGIN = 0.25
const BEGIN_MOST = 4

/**
 * The least that pairs and repeats can cost over all rounds, by pricing whole tables. A person brings u to the table where they
 * sit, and two who share one pay it w. The cost of a seating is the sum of what people bring; of what pairs save by meeting y
 * times (f(y) − w·y, f being the cost of y meetings); and of what is left to pay at the tables (Σw − Σu). The least of each of
 * these, added up, is a lower bound whatever the prices are: a Lagrangian of the partition into tables (whose columns are those of
 * Mehrotra and Trick, Cliques and clustering, Oper. Res. Lett. 22, 1998). The prices follow the slope in ever shorter steps.
 * `known` is the largest of the other bounds. −∞ where it does not apply: more than 64 people in a round or 200 in all, or
 * nothing to pay but repeats.
 */
export function tablesBound(frame: Frame, slots: readonly Slots[], known: number): number {
  if (isLarge(frame)) return Number.NEGATIVE_INFINITY
  const pairs = new PairPrices(frame, slots)
  const { scale } = pairs
  if (scale === 0) return Number.NEGATIVE_INFINITY
  const kinds = pricedRounds(frame, slots)
  const rounds = kinds.map((kind) => new RoundPrices(frame, slots[kind.round]!.fates, kind, WORK / kinds.length))
  begin(pairs, rounds)
  return Math.ceil(ascend(pairs, rounds, FIRST * scale, known * PART) / PART) + 0
}

function isLarge({ people, rounds }: Frame): boolean {
  return people > MEMBERS || rounds.some(({ present }) => present.length > PEOPLE)
}

/** The largest bound on the way along the slope, in parts; steps get shorter as work is used up. */
function ascend(pairs: PairPrices, rounds: readonly RoundPrices[], first: number, known: number): number {
  let best = Number.NEGATIVE_INFINITY
  let length = first
  for (let left = 1; left > 0; ) {
    best = Math.max(best, settle(pairs, rounds, NEAR * length))
    left = Math.min(left - 1 / TRIES, ...rounds.map((round) => round.left))
    if (left < 0.5 && best < HOPELESS * known) break
    length = first * left * left
    pairs.step(length)
    for (const round of rounds) round.step(length)
  }
  return best
}

/** The bound at the prices as they are, in parts. */
function settle(pairs: PairPrices, rounds: readonly RoundPrices[], near: number): number {
  return rounds.reduce((sum, round) => sum + round.settle(pairs, near), pairs.settle())
}

/** The bound is concave in the prices, so what people bring rises as long as it helps. */
function begin(pairs: PairPrices, rounds: readonly RoundPrices[]): void {
  let best = Number.NEGATIVE_INFINITY
  let times = 0
  for (; times <= BEGIN_MOST; times += BEGIN) {
    for (const round of rounds) round.begin(times)
    const value = settle(pairs, rounds, 0)
    if (value <= best) break
    best = value
  }
  for (const round of rounds) round.begin(Math.max(0, times - BEGIN))
}
