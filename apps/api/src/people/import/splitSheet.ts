import { CsvError, parse } from 'csv-parse/sync'
import { cleanText } from './cleanText.ts'

export type Delimiter = ';' | ',' | '\t'

/** One record of a sheet. */
export interface SheetRecord {
  /** Line of the file it begins on, from 1. */
  readonly line: number
  /** Without spaces around them, in Unicode's composed form. */
  readonly cells: readonly string[]
}

export type Split =
  | { readonly kind: 'records'; readonly delimiter: Delimiter; readonly records: readonly SheetRecord[] }
  | { readonly kind: 'openQuote'; readonly line: number }

/**
 * Cuts the text of a sheet into records, empty ones left out. Quotes may hold delimiters and line breaks (RFC 4180);
 * a quote inside a cell that does not begin with one is a letter. Excel's first line "sep=;" is obeyed.
 */
export function splitSheet(text: string): Split {
  const declared = /^sep=([;,\t])\r?\n/.exec(text)
  const body = declared ? text.slice(declared[0].length) : text
  const delimiter = (declared?.[1] as Delimiter | undefined) ?? guessDelimiter(body)
  const before = declared ? 1 : 0
  try {
    const parsed = parse(body, { delimiter, info: true, relax_column_count: true, relax_quotes: true }) as unknown
    return { kind: 'records', delimiter, records: numbered(parsed as Parsed[], before) }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { kind: 'openQuote', line: before + lineOfOpenQuote(body, delimiter) }
  }
}

interface Parsed {
  readonly record: readonly string[]
  /** `lines` is the line the record ends on. */
  readonly info: { readonly lines: number }
}

function numbered(parsed: readonly Parsed[], before: number): SheetRecord[] {
  let line = before + 1
  const records: SheetRecord[] = []
  for (const { record, info } of parsed) {
    const cells = record.map(cleanText)
    if (cells.some((cell) => cell !== '')) records.push({ line, cells })
    line = before + info.lines + 1
  }
  return records
}

/** The delimiter that the first lines have most of, outside of quotes; a German Excel's when none has more. */
function guessDelimiter(text: string): Delimiter {
  const beginning = text.slice(0, 4_000).replace(/"[^"]*"/g, '')
  const count = (delimiter: string) => beginning.split(delimiter).length
  return ([';', '\t', ','] as const).reduce((best, other) => (count(other) > count(best) ? other : best))
}

/** The line on which the quote begins that never ends. */
function lineOfOpenQuote(text: string, delimiter: Delimiter): number {
  let open = false
  let line = 1
  let opened = 1
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '\n') line++
    if (text[i] !== '"') continue
    const startsCell = i === 0 || text[i - 1] === delimiter || text[i - 1] === '\n'
    if (open) open = text[i + 1] === '"' ? Boolean(++i) : false
    else if (startsCell) [open, opened] = [true, line]
  }
  return opened
}
