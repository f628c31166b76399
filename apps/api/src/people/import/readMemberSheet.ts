import { matchTrades } from '@tafelrunde/trades'
import type { Text } from '../../language.ts'
import { type Column, readColumns } from './columns.ts'
import { decodeSheet, type Encoding } from './decodeSheet.ts'
import { type FindTrades, type MemberRow, readMemberRow } from './readMemberRow.ts'
import { type Delimiter, type SheetRecord, splitSheet } from './splitSheet.ts'

/** How far down the header may stand: lists have titles above it. */
const headerWithin = 10

/** A member list that could be read. */
export interface MemberSheet {
  readonly kind: 'sheet'
  readonly encoding: Encoding
  readonly delimiter: Delimiter
  readonly columns: readonly Column[]
  readonly rows: readonly MemberRow[]
}

/** Why a file is no member list. */
export interface SheetRefusal {
  readonly kind: 'refusal'
  readonly code: 'NOT_A_SHEET' | 'EMPTY' | 'QUOTE_NOT_CLOSED' | 'COLUMN_MISSING'
  readonly message: Text
}

/** Reads the bytes of a member list as they come out of Excel: text, delimiter, header, rows. Knows no database. */
export function readMemberSheet(bytes: Uint8Array): MemberSheet | SheetRefusal {
  const decoded = decodeSheet(bytes)
  if (decoded.kind !== 'text') return refuse('NOT_A_SHEET', notText[decoded.kind])
  const split = splitSheet(decoded.text)
  if (split.kind === 'openQuote') return refuse('QUOTE_NOT_CLOSED', openQuote(split.line))
  const [header, ...records] = fromHeader(split.records)
  if (!header) return refuse('EMPTY', empty)
  const columns = readColumns(header.cells)
  const missing = (['externalId', 'firm'] as const).filter((field) => columns.every((column) => column.field !== field))
  if (missing.length > 0) return refuse('COLUMN_MISSING', columnMissing(missing, header.cells))
  const findTrades = remember(matchTrades)
  const rows = records.map((record) => readMemberRow(record, columns, findTrades))
  const { encoding } = decoded
  return { kind: 'sheet', encoding, delimiter: split.delimiter, columns: namedColumns(columns), rows }
}

/** The record that has the most known columns is the header; what stands above it is a title. */
function fromHeader(records: readonly SheetRecord[]): readonly SheetRecord[] {
  const known = records
    .slice(0, headerWithin)
    .map(({ cells }) => readColumns(cells).filter(({ field }) => field).length)
  const best = known.indexOf(Math.max(0, ...known))
  return records.slice(Math.max(0, best))
}

/** Excel leaves columns without name and content at the end; nobody needs to hear of them. */
function namedColumns(columns: readonly Column[]): Column[] {
  return columns.filter(({ header }) => header !== '')
}

function remember(find: FindTrades): FindTrades {
  const found = new Map<string, ReturnType<FindTrades>>()
  return (text) => {
    const known = found.get(text) ?? find(text)
    found.set(text, known)
    return known
  }
}

function refuse(code: SheetRefusal['code'], message: Text): SheetRefusal {
  return { kind: 'refusal', code, message }
}

const notText: Readonly<Record<'workbook' | 'pdf' | 'binary', Text>> = {
  workbook: {
    de: 'Das ist eine Excel-Arbeitsmappe. Bitte speichern Sie die Liste in Excel unter „Datei → Speichern unter → CSV (Trennzeichen-getrennt)“ und laden Sie diese Datei hoch, oder kopieren Sie die Zellen und fügen Sie sie als Text ein.',
    en: 'This is an Excel workbook. Please save the list in Excel by "File → Save as → CSV" and upload that file, or copy the cells and paste them as text.',
  },
  pdf: {
    de: 'Das ist eine PDF-Datei. Gebraucht wird eine Liste als CSV-Datei, wie Excel sie speichert.',
    en: 'This is a PDF file. A list as a CSV file, as Excel saves it, is needed.',
  },
  binary: {
    de: 'Diese Datei enthält keinen Text. Gebraucht wird eine Liste als CSV-Datei, wie Excel sie speichert.',
    en: 'This file holds no text. A list as a CSV file, as Excel saves it, is needed.',
  },
}

const empty: Text = {
  de: 'Die Datei ist leer. Gebraucht wird eine Kopfzeile (etwa „Betriebsnummer;Firma;Gewerk“) und darunter je Betrieb eine Zeile.',
  en: 'The file is empty. A header (such as "number;firm;trade") and below it one row per firm are needed.',
}

function openQuote(line: number): Text {
  return {
    de: `In Zeile ${line} beginnt ein Anführungszeichen, das nirgends endet. Bitte löschen Sie es oder schließen Sie es.`,
    en: `A quote that begins in line ${line} never ends. Please delete or close it.`,
  }
}

function columnMissing(missing: readonly ('externalId' | 'firm')[], headers: readonly string[]): Text {
  const found = headers.filter((header) => header !== '').join(', ')
  const german = { externalId: '„Betriebsnummer“', firm: '„Firma“' }
  const english = { externalId: '"number"', firm: '"firm"' }
  return {
    de: `Es fehlt die Spalte ${missing.map((field) => german[field]).join(' und ')}. Gefunden wurden: ${found}. Bitte benennen Sie die Spalte in der Kopfzeile so.`,
    en: `The column ${missing.map((field) => english[field]).join(' and ')} is missing. Found were: ${found}. Please name the column so in the header.`,
  }
}
