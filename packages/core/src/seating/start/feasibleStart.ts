import type { Random } from '../../random/index.ts'
import type { Frame } from '../frame.ts'
import { type HostTables, hostTables } from './hostTables.ts'
import { type Placed, placeRound } from './placeRound.ts'

/** `[round][person]` → table; or in which round no seating exists ('impossible', proven) or none was found. */
export type Start = readonly Int32Array[] | NoStart

export interface NoStart {
  readonly found: 'impossible' | 'unknown'
  /** The round that cannot be seated by itself; absent when it is the hosts who tie the rounds together. */
  readonly round?: number
}

/** How many ways of spreading the hosts are tried by chance, and how many a proof may go through. */
const TRIES = 20
const PROOF = 200

/** A seating that keeps every rule, whatever it costs. */
export function feasibleStart(frame: Frame, random: Random): Start {
  if (frame.hosts.length === 0) return placeRounds(frame, random)
  const alone = roundAlone(frame, random)
  if (alone) return alone
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const [stay] = hostTables(frame, random)
    const start = stay && placeRounds(frame, random, stay)
    if (start && !('found' in start)) return start
  }
  return everyHostSpread(frame, random)
}

function placeRounds(frame: Frame, random: Random, stay?: HostTables): Start {
  const tables: Int32Array[] = []
  for (const [at, round] of frame.rounds.entries()) {
    const placed = placeRound(frame, round, random, stay)
    if (typeof placed === 'string') return stay ? { found: placed } : { found: placed, round: at }
    tables.push(placed)
  }
  return tables
}

/** A round that cannot be seated even while its hosts need not stay anywhere proves that nothing can. */
function roundAlone(frame: Frame, random: Random): NoStart | undefined {
  const apart = frame.apart.map((others, person) =>
    frame.hosts.includes(person)
      ? Int32Array.from(new Set([...others, ...frame.hosts.filter((h) => h !== person)]))
      : others,
  )
  const round = frame.rounds.findIndex((here) => placeRound({ ...frame, apart }, here, random) === 'impossible')
  return round === -1 ? undefined : { found: 'impossible', round }
}

function everyHostSpread(frame: Frame, random: Random): Start {
  let spreads = 0
  let found: Placed = 'impossible'
  for (const stay of hostTables(frame)) {
    if (++spreads > PROOF) return { found: 'unknown' }
    const start = placeRounds(frame, random, stay)
    if (!('found' in start)) return start
    if (start.found === 'unknown') found = 'unknown'
  }
  return { found }
}
