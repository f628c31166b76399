import type { TableSpec } from '../seating/index.ts'
import type { MeetingInput } from './meetingInput.ts'
import { presentIn } from './presence.ts'
import { type Reason, reason } from './reason.ts'
import { evenSizes, type SizeRange, sizeRange, tableSizes } from './tableSizes.ts'

/** The tables of every round for those who are there, or why there can be none. */
export function layTables(input: MeetingInput): TableSpec[][] | Reason[] {
  if (input.people.length === 0) return [nobody()]
  const rounds = presentIn(input).map(({ length }) => ({ people: length, sizes: sizesFor(length, input) }))
  const troubles = rounds.flatMap(({ people, sizes }, round) =>
    sizes === null ? [trouble(round + 1, people, input)] : [],
  )
  if (troubles.length > 0) return troubles
  return rounds.map(({ sizes }) => {
    const min = Math.min(...(sizes as number[]))
    const max = Math.max(...(sizes as number[]))
    return (sizes as number[]).map(() => ({ min, max }))
  })
}

function sizesFor(people: number, { tables, tableSize }: MeetingInput): number[] | null {
  if (people === 0) return null
  if (tables === undefined) return tableSizes(people, sizeRange(tableSize))
  return tables > people ? null : evenSizes(people, tables)
}

function trouble(round: number, people: number, { tables, tableSize }: MeetingInput): Reason {
  if (people === 0) return emptyRound(round)
  return tables === undefined ? noTableSize(round, people, sizeRange(tableSize)) : tooManyTables(round, people, tables)
}

/** There are no people at all. */
export function nobody(): Reason {
  return reason(
    'NOBODY',
    {},
    'Es ist niemand da, der sitzen könnte. Tragen Sie zuerst Zusagen ein.',
    'There is nobody to seat. Record who comes first.',
  )
}

/** There are people, but not in this round, from 1. */
export function emptyRound(round: number): Reason {
  return reason(
    'EMPTY_ROUND',
    { round },
    `In Runde ${round} ist niemand da. Planen Sie weniger Runden oder ändern Sie die Anwesenheit.`,
    `Nobody is there in round ${round}. Plan fewer rounds or change who is present.`,
  )
}

function tooManyTables(round: number, people: number, tables: number): Reason {
  return reason(
    'TOO_MANY_TABLES',
    { round, people, tables },
    `In Runde ${round} sind ${people} Personen für ${tables} Tische da. Nehmen Sie höchstens ${people} Tische.`,
    `In round ${round} there are ${people} people for ${tables} tables. Take at most ${people} tables.`,
  )
}

function noTableSize(round: number, people: number, range: SizeRange): Reason {
  const { min, max } = widened(people, range)
  return reason(
    'NO_TABLE_SIZE',
    { round, people, min: range.min, max: range.max, possibleMin: min, possibleMax: max },
    `In Runde ${round} lassen sich ${people} Personen nicht auf Tische mit ${span(range, 'bis')} Plätzen verteilen. ` +
      `Mit ${span({ min, max }, 'bis')} Plätzen geht es.`,
    `In round ${round}, ${people} people cannot be spread over tables of ${span(range, 'to')}. ` +
      `Tables of ${span({ min, max }, 'to')} would do.`,
  )
}

/** The nearest range that does: larger tables before smaller ones, then both. */
function widened(people: number, { wanted, min, max }: SizeRange): SizeRange {
  for (let by = 1; ; by++) {
    const tries = [
      { wanted, min, max: max + by },
      { wanted, min: Math.max(1, min - by), max },
      { wanted, min: Math.max(1, min - by), max: max + by },
    ]
    const fit = tries.find((range) => tableSizes(people, range) !== null)
    if (fit) return fit
  }
}

function span({ min, max }: { min: number; max: number }, to: string): string {
  return min === max ? String(min) : `${min} ${to} ${max}`
}
