import type { Random } from '../../random/index.ts'
import type { Frame } from '../frame.ts'
import { unitsOf } from './units.ts'

/** Person → the table where they stay in all rounds, −1 for everybody who is no host. */
export type HostTables = Int32Array

/**
 * All ways of giving every host a table of their own that is allowed to them (and to those who must sit with them) in
 * every round; two hosts who are never there together may share one. In random order when a source of chance is given.
 */
export function* hostTables(frame: Frame, random?: Random): Generator<HostTables> {
  const hosts = [...frame.hosts].map((person) => ({ person, tables: tablesFor(frame, person) }))
  if (random) for (const host of random.shuffle(hosts)) random.shuffle(host.tables)
  hosts.sort((a, b) => a.tables.length - b.tables.length)
  yield* spread(frame, hosts, 0, new Int32Array(frame.people).fill(-1))
}

interface Host {
  readonly person: number
  readonly tables: number[]
}

function* spread(frame: Frame, hosts: readonly Host[], at: number, stay: Int32Array): Generator<HostTables> {
  const host = hosts[at]
  if (!host) {
    yield stay.slice()
    return
  }
  for (const table of host.tables) {
    if (hosts.slice(0, at).some((other) => stay[other.person] === table && meet(frame, host.person, other.person)))
      continue
    stay[host.person] = table
    yield* spread(frame, hosts, at + 1, stay)
  }
}

function tablesFor(frame: Frame, person: number): number[] {
  const rounds = frame.rounds.filter((round) => round.present.includes(person))
  const most = Math.max(0, ...frame.rounds.map((round) => round.tables))
  const allowed = rounds.map((round) => ({ round, units: unitsOf(frame.people, round) }))
  return Array.from({ length: most }, (_, table) => table).filter((table) =>
    allowed.every(({ round, units }) => {
      return table < round.tables && units.allowed[units.unitOf[person]! * round.tables + table] === 1
    }),
  )
}

function meet(frame: Frame, a: number, b: number): boolean {
  return frame.rounds.some(({ present }) => present.includes(a) && present.includes(b))
}
