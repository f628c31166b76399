import type { Seating } from '../../seating/index.ts'
import type { Acquaintance } from '../acquaintance.ts'

/** Two who share a table, seen from one of them; everybody is `person` once for each other at the table. */
export interface Contact {
  readonly person: number
  readonly other: number
  /** Round and table, from 0. */
  readonly round: number
  readonly table: number
  /** Never met before as far as is remembered, neither in earlier meetings nor in earlier rounds. */
  readonly isNew: boolean
}

export function contactsOf({ met }: Acquaintance, { tables }: Seating): Contact[] {
  const seen = new Set<number>()
  return tables.flatMap((seated, round) => {
    const here = seated.flatMap((people, table) =>
      people.flatMap((person) =>
        people
          .filter((other) => other !== person)
          .map((other) => {
            const pair = person * met.n + other
            return { person, other, round, table, isNew: met.values[pair] === 0 && !seen.has(pair) }
          }),
      ),
    )
    for (const { person, other } of here) seen.add(person * met.n + other)
    return here
  })
}
