import type { RoundFrame } from '../frame.ts'

/** Who moves as one: the blocks of a round and everybody else alone. */
export interface Units {
  readonly members: readonly Int32Array[]
  /** Person → unit, −1 when absent. */
  readonly unitOf: Int32Array
  /** `[unit * tables + table]` → 1 when all members may sit there. */
  readonly allowed: Uint8Array
}

/**
 * The units of a round. `stay` narrows people to one table (person → table, −1 for those who are free), as a host is
 * narrowed once the table is chosen.
 */
export function unitsOf(people: number, round: RoundFrame, stay?: Int32Array): Units {
  const members = [...round.blocks]
  for (const person of round.present) if (round.blockOf[person] === -1) members.push(Int32Array.of(person))
  const unitOf = new Int32Array(people).fill(-1)
  const allowed = new Uint8Array(members.length * round.tables).fill(1)
  members.forEach((unit, at) => {
    for (const person of unit) {
      unitOf[person] = at
      for (let table = 0; table < round.tables; table++)
        if (!mayUse(round, person, table, stay)) allowed[at * round.tables + table] = 0
    }
  })
  return { members, unitOf, allowed }
}

function mayUse(round: RoundFrame, person: number, table: number, stay?: Int32Array): boolean {
  const home = stay ? stay[person]! : -1
  return round.allowed[person * round.tables + table] === 1 && (home === -1 || home === table)
}
