import type { Frame, RoundFrame } from '../frame.ts'
import { FAR, Transport } from './transport.ts'
import { visitBound } from './visitBound.ts'

/**
 * The least that places and returns can cost together. Places alone: per round everyone sits as cheaply as room and allowed tables
 * permit, whoever else sits there. With returns the rounds are bound together person by person.
 */
export function placeBound(frame: Frame): number {
  const rounds = frame.rounds.map((round) => cheapestPlaces(frame.people, round))
  if (!frame.returns) return rounds.reduce((sum, { cost }) => sum + cost, 0)
  return visitBound(
    frame,
    frame.returns,
    rounds.map((transport) => transport.savings()),
  )
}

/** Exact for sizes up to max; minima are left out, which only lowers the cost. */
function cheapestPlaces(people: number, { present, tables, allowed, place, max }: RoundFrame): Transport {
  const price = (person: number, table: number) =>
    allowed[person * tables + table] === 1 ? place[table * people + person]! : FAR
  const transport = new Transport(tables, price, (table, count) => (count < max[table]! ? 0 : 2 * FAR))
  if (place.some((cost) => cost !== 0)) for (const person of present) transport.add(person)
  return transport
}
