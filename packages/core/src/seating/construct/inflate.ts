import type { Schedule } from './schedule.ts'

/**
 * A schedule in which everybody is replaced by `copies` people (person p by p·copies … p·copies + copies − 1). Every
 * table of the small schedule becomes `copies` tables in every round of `spread`, a schedule by columns for copies ×
 * seats in which no two of one column meet: so copies of two people who met once meet once, and the copies of one
 * person never. Rounds: those of `small` times those of `spread` (Wilson's fundamental construction, 1972).
 */
export function inflate(small: Schedule, spread: Schedule, copies: number): Schedule {
  return small.flatMap((round) =>
    spread.map((wide) =>
      round.flatMap((table) =>
        wide.map((seated) => seated.map((seat) => table[Math.floor(seat / copies)]! * copies + (seat % copies))),
      ),
    ),
  )
}

/** The same schedule played at once by `groups` groups of `people` each, one group beside the other. */
export function sideBySide(small: Schedule, groups: number, people: number): Schedule {
  return small.map((round) =>
    Array.from({ length: groups }, (_, group) =>
      round.map((table) => table.map((person) => group * people + person)),
    ).flat(),
  )
}
