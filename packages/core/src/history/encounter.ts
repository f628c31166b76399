import type { Day } from '../time/index.ts'

/** Two people sat at one table in one round. Whoever shared two rounds of an evening has two encounters. */
export interface Encounter {
  readonly a: string
  readonly b: string
  readonly day: Day
}

/** The encounters of a held meeting: `rounds[round][table]` lists the ids of those who sat there. */
export function encountersOf(rounds: readonly (readonly (readonly string[])[])[], day: Day): Encounter[] {
  return rounds.flat().flatMap((table) => table.flatMap((a, at) => table.slice(at + 1).map((b) => ({ a, b, day }))))
}
