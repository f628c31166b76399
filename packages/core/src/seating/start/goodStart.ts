import type { PairMatrix } from '../../pairs/index.ts'
import type { Frame, RoundFrame } from '../frame.ts'
import { Visits } from '../visits.ts'
import { constructed } from './constructed.ts'

/**
 * A feasible start, bettered round by round: where no rule narrows a round, the cheapest of its constructed seatings
 * takes the place of the random one, unless that is cheaper beside the rounds before.
 */
export function goodStart(
  frame: Frame,
  start: readonly Int32Array[],
  terms: readonly PairMatrix[],
): readonly Int32Array[] {
  const live = frame.pair.values.slice()
  const visits = new Visits(frame)
  return frame.rounds.map((round, at) => {
    const options = isPlain(frame, round) ? [...constructed(frame.people, round, terms), start[at]!] : [start[at]!]
    const price = (tableOf: Int32Array) =>
      round.present.reduce((sum, p) => sum + visits.price(at, p, tableOf[p]!), costOf(frame, round, live, tableOf))
    const costs = options.length > 1 ? options.map(price) : [0]
    const best = options[costs.indexOf(Math.min(...costs))]!
    eachPair(frame, round, best, (pair) => {
      live[pair]! += frame.repeat
    })
    for (const person of round.present) visits.note(at, person, best[person]!)
    return best
  })
}

function isPlain({ hosts, apart }: Frame, { present, blocks, quotas, allowed }: RoundFrame): boolean {
  const ruled = (person: number) => hosts.includes(person) || apart[person]!.length > 0
  return blocks.length === 0 && quotas.length === 0 && !allowed.includes(0) && !present.some(ruled)
}

/** Of one round, what was met in the rounds before included. */
function costOf(frame: Frame, round: RoundFrame, live: Int32Array, tableOf: Int32Array): number {
  let twice = 0
  eachPair(frame, round, tableOf, (pair) => {
    twice += live[pair]!
  })
  return round.present.reduce((sum, p) => sum + round.place[tableOf[p]! * frame.people + p]!, twice / 2)
}

/** Visits `a * people + b` for all who share a table, both ways. */
function eachPair(
  { people: n }: Frame,
  { present, tables }: RoundFrame,
  tableOf: Int32Array,
  visit: (pair: number) => void,
) {
  const seated: number[][] = Array.from({ length: tables }, () => [])
  for (const person of present) seated[tableOf[person]!]!.push(person)
  for (const people of seated) for (const a of people) for (const b of people) if (a !== b) visit(a * n + b)
}
