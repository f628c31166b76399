import type { FirmSize } from '@tafelrunde/db'
import { district, matchTrades, trade } from '@tafelrunde/trades'
import type { StoredMember } from '../import/planImport.ts'

/** For whom a sheet is: a German Excel, or a program that reads RFC 4180. */
export type SheetForm = 'excel' | 'rfc4180'

type Row = readonly (string | null)[]

const headers: Readonly<Record<SheetForm, Row>> = {
  excel: [
    ...['Betriebsnummer', 'Firma', 'Vorname', 'Nachname', 'Gewerke', 'Landkreis', 'E-Mail', 'Telefon', 'Größe'],
    ...['Mitglied seit', 'Mitglied bis'],
  ],
  rfc4180: [
    ...['externalId', 'firm', 'givenName', 'familyName', 'trades', 'district', 'email', 'phone', 'size'],
    ...['joinedOn', 'leftOn'],
  ],
}

/**
 * The first line of a sheet. A German Excel takes UTF-8 for UTF-8 by the byte order mark alone.
 */
export function sheetHeader(form: SheetForm): string {
  const mark = form === 'excel' ? '\uFEFF' : ''
  return mark + line(headers[form], form)
}

/** The lines of a firm: one for each person, and one for a firm without any. The import reads them back as they are. */
export function sheetLines(member: StoredMember, form: SheetForm): string {
  const persons = member.persons.length > 0 ? member.persons : [nobody]
  const say = form === 'excel' ? inGerman : inKeys
  const { trades, area, size, joined, left } = say(member)
  return persons
    .map(({ givenName, familyName, email, phone }) =>
      line(
        [member.externalId, member.firm, givenName, familyName, trades, area, email, phone, size, joined, left],
        form,
      ),
    )
    .join('')
}

const nobody = { givenName: '', familyName: '', email: null, phone: null }

function inKeys({ tradeIds, district: ags, size, joinedOn, leftOn }: StoredMember) {
  return { trades: tradeIds.join(', '), area: ags, size, joined: joinedOn, left: leftOn }
}

const sizes: Readonly<Record<FirmSize, string>> = { SOLO: 'Solo', SMALL: 'klein', MEDIUM: 'mittel' }

function inGerman({ tradeIds, district: ags, size, joinedOn, leftOn }: StoredMember) {
  return {
    trades: namesOf(tradeIds),
    area: ags === null ? null : (district(ags)?.name ?? ags),
    size: sizes[size],
    joined: germanDay(joinedOn),
    left: germanDay(leftOn),
  }
}

const knownNames = new Map<string, string>()

/** Everyday names, or keys where the names in a row would be read as other trades. */
function namesOf(tradeIds: readonly string[]): string {
  const keys = tradeIds.join(', ')
  const known = knownNames.get(keys)
  if (known !== undefined) return known
  const names = tradeIds.map((id) => trade(id)?.short ?? id).join(', ')
  const read = matchTrades(names).flatMap(({ match }) => (match.kind === 'trade' ? match.trade.id : []))
  const text = read.join(', ') === keys ? names : keys
  knownNames.set(keys, text)
  return text
}

function germanDay(day: string | null): string | null {
  return day === null ? null : day.split('-').reverse().join('.')
}

function line(cells: Row, form: SheetForm): string {
  const texts = cells.map((cell) => (form === 'excel' ? forExcel(cell ?? '') : quoted(cell ?? '', ',')))
  return `${texts.join(form === 'excel' ? ';' : ',')}\r\n`
}

/**
 * A text that Excel shows and does not calculate: an apostrophe before what would be a formula, and a tab behind digits
 * that it would round or whose leading zero it would drop. The import takes both away again.
 */
function forExcel(text: string): string {
  const shown = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return quoted(/^(0\d+|\d{12,})$/.test(shown) ? `${shown}\t` : shown, ';')
}

function quoted(text: string, delimiter: string): string {
  return text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
