import type { FirmSize } from '@tafelrunde/db'
import { district, matchTrades, type Trade } from '@tafelrunde/trades'
import type { Column, Field } from './columns.ts'
import { parseDay } from './parseDay.ts'
import { parseSize } from './parseSize.ts'
import { type Problem, problem } from './problem.ts'
import type { SheetRecord } from './splitSheet.ts'

/** What a row says. `undefined` and empty lists say nothing: an empty cell never deletes what is known. */
export interface MemberRow {
  readonly line: number
  readonly externalId?: string
  readonly firm?: string
  readonly size?: FirmSize
  readonly district?: string
  readonly joinedOn?: string
  readonly leftOn?: string
  /** Keys of trades, each once. */
  readonly tradeIds: readonly string[]
  readonly person?: RowPerson
  readonly problems: readonly Problem[]
}

export interface RowPerson {
  readonly givenName: string
  readonly familyName: string
  readonly email?: string
  readonly phone?: string
}

/** Finds the trades of a cell; the same cell is asked for many times in one sheet. */
export type FindTrades = typeof matchTrades

/** How many characters a value may have. */
export const longest: Readonly<Record<Field, number>> = {
  externalId: 50,
  firm: 200,
  givenName: 100,
  familyName: 100,
  person: 200,
  trades: 500,
  district: 100,
  email: 254,
  phone: 50,
  size: 100,
  joinedOn: 50,
  leftOn: 50,
}

/** Reads one record by its columns. Everything that is wrong with it is in `problems`; nothing is thrown. */
export function readMemberRow(
  { line, cells }: SheetRecord,
  columns: readonly Column[],
  findTrades: FindTrades = matchTrades,
): MemberRow {
  const problems = checkShape(cells, columns)
  const cell = (field: Field) => cells[columns.findIndex((column) => column.field === field)] ?? ''
  const text = (field: Field) => readText(field, cell(field), problems)
  const day = (field: Field) => readDay(field, cell(field), problems)
  const externalId = readExternalId(cell('externalId'), problems)
  return {
    line,
    externalId,
    firm: text('firm'),
    size: readSize(cell('size'), problems),
    district: readDistrict(cell('district'), problems),
    joinedOn: day('joinedOn'),
    leftOn: day('leftOn'),
    tradeIds: readTrades(
      cells.filter((_, index) => columns[index]?.field === 'trades'),
      findTrades,
      problems,
    ),
    person: readPerson(text, cell('email'), cell('phone'), problems),
    problems,
  }
}

function checkShape(cells: readonly string[], columns: readonly Column[]): Problem[] {
  const extra = cells.slice(columns.length).filter((cell) => cell !== '')
  if (extra.length === 0) return []
  const message = {
    de: `Diese Zeile hat mehr Spalten als die Kopfzeile (zu viel: „${extra[0]}“). Meist steht ein Trennzeichen in einer Zelle; setzen Sie deren Text in Anführungszeichen.`,
    en: `This row has more cells than the header has columns (left over: "${extra[0]}"). Most likely a delimiter stands inside a cell; put its text in quotes.`,
  }
  return [problem('ERROR', 'TOO_MANY_CELLS', { value: extra.join(' ') }, message)]
}

function readText(field: Field, value: string, problems: Problem[]): string | undefined {
  if (value.length <= longest[field]) return value === '' ? undefined : value
  const message = {
    de: `Der Text hat ${value.length} Zeichen, möglich sind ${longest[field]}. Bitte kürzen Sie ihn.`,
    en: `The text has ${value.length} characters, ${longest[field]} are possible. Please shorten it.`,
  }
  problems.push(problem('ERROR', 'TOO_LONG', { field, value }, message))
  return undefined
}

function readExternalId(value: string, problems: Problem[]): string | undefined {
  if (value === '') {
    const message = {
      de: 'Die Betriebsnummer fehlt. Ohne sie lässt sich der Betrieb beim nächsten Mal nicht wiederfinden.',
      en: "The firm's number is missing. Without it the firm cannot be found again at the next import.",
    }
    problems.push(problem('ERROR', 'EXTERNAL_ID_MISSING', { field: 'externalId' }, message))
    return undefined
  }
  if (isMangled(value)) {
    problems.push(problem('ERROR', 'NUMBER_MANGLED', { field: 'externalId', value }, mangled))
    return undefined
  }
  return readText('externalId', value, problems)
}

/** "4,91735E+11": what a spreadsheet makes of a long number in a column that is not text. */
function isMangled(value: string): boolean {
  return /^\d[.,]\d+E\+?\d+$/i.test(value)
}

const mangled = {
  de: 'Excel hat die Nummer verkürzt, Ziffern sind verloren. Formatieren Sie die Spalte als Text und tragen Sie die Nummer neu ein.',
  en: 'The spreadsheet has shortened the number and lost digits. Format the column as text and enter the number again.',
}

function readSize(value: string, problems: Problem[]): FirmSize | undefined {
  const size = value === '' ? null : parseSize(value)
  if (size || value === '') return size ?? undefined
  const message = {
    de: `„${value}“ ist keine Betriebsgröße. Möglich sind „Solo“, „klein“, „mittel“ oder die Zahl der Beschäftigten.`,
    en: `"${value}" is no size of a firm. Possible are "solo", "small", "medium" or the number of people.`,
  }
  problems.push(problem('WARNING', 'SIZE_UNKNOWN', { field: 'size', value }, message))
  return undefined
}

function readDistrict(value: string, problems: Problem[]): string | undefined {
  const found = value === '' ? undefined : district(value)
  if (found || value === '') return found?.ags
  const message = {
    de: `„${value}“ ist kein Landkreis der Region; das Feld bleibt leer.`,
    en: `"${value}" is no district of the region; the field stays empty.`,
  }
  problems.push(problem('WARNING', 'DISTRICT_UNKNOWN', { field: 'district', value }, message))
  return undefined
}

function readDay(field: Field, value: string, problems: Problem[]): string | undefined {
  const day = value === '' ? null : parseDay(value)
  if (day || value === '') return day ?? undefined
  const message = {
    de: `„${value}“ ist kein Datum; schreiben Sie zum Beispiel 01.03.2019.`,
    en: `"${value}" is no date; write 2019-03-01 for example.`,
  }
  problems.push(problem('WARNING', 'DATE_MALFORMED', { field, value }, message))
  return undefined
}

/** At least one name that is a trade lets the row pass; then the others only warn. */
function readTrades(cells: readonly string[], findTrades: FindTrades, problems: Problem[]): string[] {
  const named = cells.filter((cell) => readText('trades', cell, problems)).flatMap(findTrades)
  const ids = named.flatMap(({ match }) => (match.kind === 'trade' ? [match.trade.id] : []))
  const severity = ids.length > 0 ? 'WARNING' : 'ERROR'
  for (const { text, match } of named) {
    if (match.kind === 'candidates') problems.push(ambiguousTrade(severity, text, match.trades))
    if (match.kind === 'none') problems.push(unknownTrade(severity, text, match.suggestions))
  }
  return [...new Set(ids)]
}

function ambiguousTrade(severity: Problem['severity'], value: string, candidates: readonly Trade[]): Problem {
  const message = {
    de: `„${value}“ kann mehreres heißen: ${candidates.map(({ short }) => short).join(', ')}. Bitte schreiben Sie, welches Gewerk gemeint ist.`,
    en: `"${value}" can mean several trades: ${candidates.map(({ english }) => english).join(', ')}. Please write which.`,
  }
  return problem(severity, 'TRADE_AMBIGUOUS', { field: 'trades', value }, message)
}

function unknownTrade(severity: Problem['severity'], value: string, suggestions: readonly Trade[]): Problem {
  const german = suggestions.map(({ short }) => short).join(', ')
  const english = suggestions.map((one) => one.english).join(', ')
  const message = {
    de: `„${value}“ ist kein Gewerk der Handwerksordnung.${german && ` Meinten Sie: ${german}?`}`,
    en: `"${value}" is no trade of the register of crafts.${english && ` Did you mean: ${english}?`}`,
  }
  return problem(severity, 'TRADE_UNKNOWN', { field: 'trades', value }, message)
}

function readPerson(
  text: (field: Field) => string | undefined,
  email: string,
  phone: string,
  problems: Problem[],
): RowPerson | undefined {
  const whole = splitName(text('person') ?? '')
  const givenName = text('givenName') ?? (text('familyName') ? '' : whole.givenName)
  const familyName = text('familyName') ?? whole.familyName
  if (givenName === '' && familyName === '') return undefined
  return { givenName, familyName, email: readEmail(email, problems), phone: readPhone(phone, problems) }
}

/** "Müller, Anna" and "Anna Müller" (the last word is the family name, "von" and the like belong to it). */
function splitName(name: string): { givenName: string; familyName: string } {
  const [before, after] = name.replace(/^(Frau|Herr|Herrn|Dr\.|Dipl\.-Ing\.)\s+/gi, '').split(/\s*,\s*/, 2)
  if (after) return { givenName: after, familyName: before ?? '' }
  const [, givenName = '', familyName = ''] =
    /^(.*?)\s?((?:(?:von|van|de|der|den|zu|zur|vom|ter|ten|el|al)\s)*\S*)$/i.exec(before ?? '') ?? []
  return { givenName, familyName }
}

function readEmail(value: string, problems: Problem[]): string | undefined {
  const address = value.replace(/^mailto:/i, '').toLowerCase()
  if (address === '' || isMailAddress(address)) return readText('email', address, problems)
  const message = {
    de: `„${value}“ ist keine E-Mail-Adresse; sie wird nicht übernommen.`,
    en: `"${value}" is no mail address; it is left out.`,
  }
  problems.push(problem('WARNING', 'EMAIL_MALFORMED', { field: 'email', value }, message))
  return undefined
}

/** Whether a mail could go there; it has no spaces and no name around it. */
export function isMailAddress(text: string): boolean {
  return /^[^\s@<>,;]+@[^\s@<>,;.]+(\.[^\s@<>,;.]+)+$/.test(text)
}

function readPhone(value: string, problems: Problem[]): string | undefined {
  if (!isMangled(value)) return readText('phone', value, problems)
  problems.push(problem('WARNING', 'NUMBER_MANGLED', { field: 'phone', value }, mangled))
  return undefined
}
