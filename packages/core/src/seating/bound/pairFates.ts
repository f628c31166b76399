import type { Frame } from '../frame.ts'

/** What the rules have already decided about every two people of a round. */
export interface PairFates {
  /** `[a * people + b]`: OPEN, FORCED (they share a table in every seating) or NEVER (in none, or one is absent). */
  readonly fate: Uint8Array
}

export const OPEN = 0
export const FORCED = 1
export const NEVER = 2

/** Reads the fates of a round off its blocks, pinned seats, hosts, allowed tables and the people to keep apart. */
export function pairFates(frame: Frame, at: number): PairFates {
  const n = frame.people
  const { present, blockOf } = frame.rounds[at]!
  const fate = new Uint8Array(n * n).fill(NEVER)
  const only = onlyTables(frame, at)
  for (const a of present)
    for (const b of present) {
      if (a === b) continue
      const together = blockOf[a] !== -1 && blockOf[a] === blockOf[b]
      const pinned = only[a]! >= 0 && only[b]! >= 0
      if (together || (pinned && only[a] === only[b])) fate[a * n + b] = FORCED
      else fate[a * n + b] = pinned ? NEVER : OPEN
    }
  forbid(frame, fate)
  return { fate }
}

/** Those who must keep apart, and hosts, who each have a table of their own. */
function forbid({ people: n, apart, hosts }: Frame, fate: Uint8Array): void {
  apart.forEach((others, person) => {
    for (const other of others) fate[person * n + other] = NEVER
  })
  for (const a of hosts) for (const b of hosts) fate[a * n + b] = NEVER
}

/** Person → the one table allowed to them in this round, −1 when there are several. */
export function onlyTables(frame: Frame, at: number): Int32Array {
  const { tables, allowed, present } = frame.rounds[at]!
  const only = new Int32Array(frame.people).fill(-1)
  for (const person of present) {
    const row = allowed.subarray(person * tables, (person + 1) * tables)
    if (row.indexOf(1) === row.lastIndexOf(1)) only[person] = row.indexOf(1)
  }
  return only
}
