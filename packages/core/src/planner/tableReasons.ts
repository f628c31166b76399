import type { TableSpec } from '../seating/index.ts'
import type { MeetingInput } from './meetingInput.ts'
import { MODE_WORDS, type Mode } from './mode.ts'
import { type Reason, reason } from './reason.ts'
import { mostTables } from './splitTables.ts'
import { type SizeRange, tableSizes } from './tableSizes.ts'
import { count, list } from './wording.ts'

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

export function tooManyTables(round: number, people: number, tables: number): Reason {
  return reason(
    'TOO_MANY_TABLES',
    { round, people, tables },
    `In Runde ${round} sind ${people} Personen für ${tables} Tische da. Nehmen Sie höchstens ${people} Tische.`,
    `In round ${round} there are ${people} people for ${tables} tables. Take at most ${people} tables.`,
  )
}

/** Without a mode where all take part in the same way. */
export function noTableSize(round: number, people: number, range: SizeRange, mode?: Mode): Reason {
  const { min, max } = widened(people, range)
  const which = mode ? { de: ` ${MODE_WORDS[mode].de}`, en: ` ${MODE_WORDS[mode].en}` } : { de: '', en: '' }
  return reason(
    'NO_TABLE_SIZE',
    { round, people, min: range.min, max: range.max, possibleMin: min, possibleMax: max, ...(mode && { mode }) },
    `In Runde ${round} lassen sich ${people} Personen${which.de} nicht auf Tische mit ${span(range, 'bis')} Plätzen verteilen. ` +
      `Mit ${span({ min, max }, 'bis')} Plätzen geht es.`,
    `In round ${round}, ${people} people${which.en} cannot be spread over tables of ${span(range, 'to')}. ` +
      `Tables of ${span({ min, max }, 'to')} would do.`,
  )
}

/** One person takes part in another way than everybody else. */
export function alone(round: number, person: number, mode: Mode, { people, labels }: MeetingInput): Reason {
  const { id } = people[person]!
  const name = labels?.person?.(id) ?? id
  const [other, here] = [MODE_WORDS[mode === 'room' ? 'online' : 'room'], MODE_WORDS[mode]]
  return reason(
    'ALONE_IN_MODE',
    { round, person: id, mode },
    `${name} ist in Runde ${round} als einzige Person ${here.de} dabei und säße allein. Gewinnen Sie ${here.de} noch jemanden oder nehmen Sie ${name} ${other.de} auf.`,
    `${name} is the only one ${here.en} in round ${round} and would sit alone. Find somebody else ${here.en}, or have ${name} take part ${other.en}.`,
  )
}

/** `people[mode][round]` cannot share so many tables. */
export function noTableSplit(tables: number, people: readonly (readonly number[])[]): Reason {
  const least = people.length
  const most = people.reduce((sum, rounds) => sum + Math.min(...rounds.map(mostTables)), 0)
  const many =
    least === most ? { de: `${most}`, en: `${most}` } : { de: `${least} bis ${most}`, en: `${least} to ${most}` }
  return reason(
    'NO_TABLE_SPLIT',
    { tables, least, most },
    `${count(tables, 'Tisch lässt', 'Tische lassen')} sich nicht so auf Raum und online aufteilen, dass niemand allein sitzt. Nehmen Sie ${many.de} Tische.`,
    `${count(tables, 'table', 'tables')} cannot be shared between the room and online so that nobody sits alone. Take ${many.en} tables.`,
  )
}

/** The tables given, `sizes` those of this mode, do not take exactly those who are there. */
export function doNotFit(round: number, people: number, mode: Mode, sizes: readonly TableSpec[]): Reason {
  const spans = (to: string) => sizes.map((size) => span(size, to))
  const where = MODE_WORDS[mode]
  return reason(
    'TABLES_DO_NOT_FIT',
    { round, people, mode, tables: sizes.length, seats: sizes.reduce((sum, { max }) => sum + max, 0) },
    `In Runde ${round} ist ${where.de} Platz für ${count(people, 'Person', 'Personen')} nötig. ` +
      `${sizes.length === 0 ? 'Dafür ist kein Tisch angegeben.' : `Die angegebenen Tische (Plätze: ${list(spans('bis'), 'und')}) passen dazu nicht.`} ` +
      'Geben Sie einen Tisch mehr oder andere Größen an.',
    `In round ${round}, ${count(people, 'person needs', 'people need')} a place ${where.en}. ` +
      `${sizes.length === 0 ? 'No table is given for them.' : `The tables given (seats: ${list(spans('to'), 'and')}) do not fit.`} ` +
      'Give one table more, or other sizes.',
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
