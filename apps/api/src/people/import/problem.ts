import type { Text } from '../../language.ts'
import type { Field } from './columns.ts'

/** Every problem a row can have, with what it means for the reader of the schema. */
export const problemCodes = {
  EXTERNAL_ID_MISSING: 'The firm has no number, so it could not be found again at the next import.',
  FIRM_MISSING: 'A new firm without a name.',
  NAME_MISSING: 'No person is named, so nobody of this firm can be seated.',
  TRADE_UNKNOWN: 'No such trade; the message offers the nearest.',
  TRADE_AMBIGUOUS: 'Several trades have this name.',
  TRADE_MISSING: 'A new firm without a trade.',
  DISTRICT_UNKNOWN: 'No such district in the region; left empty.',
  EMAIL_MALFORMED: 'No mail address; left out.',
  DATE_MALFORMED: 'No day of the calendar; left out.',
  SIZE_UNKNOWN: 'No size of a firm; left out.',
  NUMBER_MANGLED: 'A spreadsheet has turned the number into 4,91E+11 and lost digits.',
  TOO_LONG: 'Longer than a cell of this kind can be.',
  TOO_MANY_CELLS: 'More cells than the header has columns: most likely a delimiter inside a cell.',
  DUPLICATE: 'Says what an earlier row has said.',
  CONTRADICTION: 'Says otherwise than an earlier row about the same firm or person.',
} as const

export type ProblemCode = keyof typeof problemCodes

/** What is wrong with a row. An error rejects the row; a warning leaves out the value. */
export interface Problem {
  readonly code: ProblemCode
  readonly severity: 'ERROR' | 'WARNING'
  readonly field: Field | null
  /** The cell as it stands in the sheet, cut to 100 characters. */
  readonly value: string | null
  readonly message: Text
}

export function problem(
  severity: Problem['severity'],
  code: ProblemCode,
  { field = null, value = null }: { readonly field?: Field | null; readonly value?: string | null },
  message: Text,
): Problem {
  return { code, severity, field, value: value === null ? null : value.slice(0, 100), message }
}

export function isRejected(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'ERROR')
}
