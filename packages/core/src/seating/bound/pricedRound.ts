import type { Frame, RoundFrame } from '../frame.ts'
import type { TableKind } from './cheapestTable.ts'
import type { Slots } from './slotBound.ts'

/** Rounds in which the same people sit at the same tables under the same rules, as far as whole tables are priced. */
export interface PricedRound {
  /** How many such rounds there are. */
  readonly times: number
  /** The numbers of one of them. */
  readonly round: number
  readonly present: Int32Array
  /** Those who may sit at any table: everyone but the hosts, who have one each. */
  readonly guests: readonly number[]
  readonly tables: readonly PricedTable[]
}

export interface PricedTable extends TableKind {
  /** How many tables of this kind a round has. */
  readonly count: number
}

/** Groups the rounds of a problem into kinds. */
export function pricedRounds(frame: Frame, slots: readonly Slots[]): PricedRound[] {
  const alike = new Map<string, number[]>()
  for (const { round, fates } of slots) {
    const { present, min, max } = frame.rounds[round]!
    const kind = [present, min, max, fates.fate].join(' | ')
    alike.set(kind, [...(alike.get(kind) ?? []), round])
  }
  return [...alike.values()].map((rounds) => pricedRound(frame, rounds[0]!, rounds.length))
}

function pricedRound({ rounds, hosts }: Frame, round: number, times: number): PricedRound {
  const here = rounds[round]!
  const hosting = here.present.filter((person) => hosts.includes(person))
  const guests = [...here.present].filter((person) => !hosting.includes(person))
  const tables = hosting.length > 0 ? tablesOfHosts(here, hosting) : tablesBySize(here)
  return { times, round, present: here.present, guests, tables }
}

/** Which table a host has does not matter here, so each gets the widest limits. */
function tablesOfHosts(here: RoundFrame, hosting: Int32Array): PricedTable[] {
  const sizes = sizesOf(here)
  const least = Math.min(...sizes.map((size) => size.least))
  const most = Math.max(...sizes.map((size) => size.most))
  const rest = { host: -1, least, most, count: here.tables - hosting.length }
  return [...[...hosting].map((host) => ({ host, least, most, count: 1 })), ...(rest.count > 0 ? [rest] : [])]
}

function tablesBySize(here: RoundFrame): PricedTable[] {
  const kinds = new Map<string, PricedTable>()
  for (const size of sizesOf(here)) {
    const key = `${size.least}-${size.most}`
    kinds.set(key, { host: -1, ...size, count: (kinds.get(key)?.count ?? 0) + 1 })
  }
  return [...kinds.values()]
}

/** Table → fewest and most people there can be when everybody has a seat. */
function sizesOf({ present, min, max }: RoundFrame): { least: number; most: number }[] {
  const sum = (list: Int32Array) => list.reduce((total, size) => total + size, 0)
  const [spare, missing] = [sum(max) - present.length, present.length - sum(min)]
  return [...min].map((least, table) => ({
    least: Math.max(least, max[table]! - spare),
    most: Math.min(max[table]!, least + missing),
  }))
}
