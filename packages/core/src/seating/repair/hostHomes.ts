import type { Frame } from '../frame.ts'

/** Person → the table where a host stays in all rounds, −1 for hosts who have none yet and everybody else. */
export type HostHomes = Int32Array

/** Ways of giving new tables to hosts that are gone through; beyond, a search decides. */
const WAYS = 100

/** The tables of hosts that are certain: where they sit in any round. `before[round][person]` is a table, < 0 without a seat. */
export function certainHomes({ people, hosts }: Frame, before: readonly Int32Array[]): HostHomes {
  const homes = new Int32Array(people).fill(-1)
  for (const host of hosts) homes[host] = before.find((tableOf) => tableOf[host]! >= 0)?.[host] ?? -1
  return homes
}

/**
 * All ways of giving a table to every host without one who is there in several rounds from `from` on; null when they are too
 * many. Who is there in one round only needs no settling.
 */
export function everyHome(frame: Frame, before: readonly Int32Array[], from: number): HostHomes[] | null {
  const homes = certainHomes(frame, before)
  const tables = Math.max(...frame.rounds.map((round) => round.tables))
  let ways: HostHomes[] = [homes]
  for (const host of frame.hosts) {
    const there = frame.rounds.slice(from).filter(({ present }) => present.includes(host))
    if (homes[host] !== -1 || there.length < 2) continue
    const open = Array.from({ length: tables }, (_, table) => table).filter((table) =>
      there.every((round) => (round.max[table] ?? 0) > 0 && round.allowed[host * round.tables + table] === 1),
    )
    ways = ways.flatMap((way) => open.map((table) => way.with(host, table)))
    if (ways.length > WAYS) return null
  }
  return ways
}

/** The frame in which hosts may only sit at home. */
export function atHome(frame: Frame, homes: HostHomes): Frame {
  const rounds = frame.rounds.map((round) => {
    const allowed = round.allowed.slice()
    for (const host of frame.hosts)
      for (let table = 0; table < round.tables; table++)
        if (homes[host] !== -1 && homes[host] !== table) allowed[host * round.tables + table] = 0
    return { ...round, allowed }
  })
  return { ...frame, rounds }
}
