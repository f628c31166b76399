import { addDays } from 'date-fns'
import type { Staff } from '../access/policy.ts'
import type { Services } from '../context.ts'
import type { UserError } from '../errors.ts'
import { checkKey, keyConflict, once } from '../idempotency.ts'
import { readId, writeId } from '../ids.ts'
import { type SheetForm, sheetHeader, sheetLines } from './export/memberSheet.ts'
import type { Column } from './import/columns.ts'
import type { Encoding } from './import/decodeSheet.ts'
import { type PlannedRow, planImport } from './import/planImport.ts'
import { type MemberSheet, readMemberSheet } from './import/readMemberSheet.ts'
import type { Delimiter } from './import/splitSheet.ts'
import { nameKey } from './nameKey.ts'
import {
  type Database,
  insertUpload,
  listMemberIds,
  lockImports,
  type MemberFilter,
  membersOfIds,
  storedMembers,
  uploadedBytes,
  writeMembers,
} from './store.ts'

/** More words than anybody types; each costs the database a search. */
const mostWords = 8
/** Rows that one import may have: ten times the largest network in sight. */
const mostRows = 20_000
const exportedAtOnce = 500

export interface ImportInput {
  readonly uploadId: string
  readonly dryRun: boolean
  readonly errorPolicy: 'REJECT_EVERYTHING' | 'REJECT_FAILED_ROWS'
  readonly idempotencyKey: string
}

/** What an import would do or has done. */
export interface ImportReport {
  readonly encoding: Encoding
  readonly delimiter: Delimiter
  readonly columns: readonly Column[]
  readonly rows: readonly PlannedRow[]
  readonly written: boolean
}

export interface ImportPayload {
  readonly report: ImportReport | null
  readonly userErrors: readonly UserError[]
}

/** The filter that a search text and choices mean: words in any order, any case, "ue" for "ü". */
export function memberFilter(choices: {
  readonly search?: string | null
  readonly tradeId?: string | null
  readonly district?: string | null
}): MemberFilter {
  const words = nameKey((choices.search ?? '').slice(0, 200))
    .split(' ')
    .filter(Boolean)
  return { words: words.slice(0, mostWords), tradeId: choices.tradeId, district: choices.district }
}

/** The list of all firms in German order as a sheet, written as fast as it is taken. */
export async function exportMembers(
  { db }: Pick<Services, 'db'>,
  staff: Staff,
  form: SheetForm,
): Promise<ReadableStream<Uint8Array>> {
  const ids = await listMemberIds(staff, db)
  const encoder = new TextEncoder()
  let from = 0
  return new ReadableStream({
    start: (stream) => stream.enqueue(encoder.encode(sheetHeader(form))),
    async pull(stream) {
      const members = await membersOfIds(staff, db, ids.slice(from, from + exportedAtOnce))
      from += exportedAtOnce
      const lines = members.map((member) => sheetLines(member, form)).join('')
      if (lines !== '') stream.enqueue(encoder.encode(lines))
      if (from >= ids.length) stream.close()
    },
  })
}

/** Keeps the bytes of a member list for a day and gives the id to import them by. */
export async function keepUpload(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  staff: Staff,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> },
): Promise<string> {
  const now = clock()
  const upload = { name: name.slice(0, 200), bytes, createdAt: now }
  return writeId('Upload', await insertUpload(staff, db, upload, addDays(now, -1)))
}

/**
 * Reads an uploaded member list and says row by row what it will do; unless it is a dry run it does so, all in one
 * transaction and once per idempotency key.
 */
export async function importMembers({ db, clock }: Services, staff: Staff, input: ImportInput): Promise<ImportPayload> {
  const sheet = await readUpload(staff, db, input.uploadId)
  if ('userErrors' in sheet) return sheet
  if (input.dryRun) return { report: report(sheet, (await plan(staff, db, sheet)).rows, false), userErrors: [] }
  const { idempotencyKey: key, ...rest } = input
  const userErrors = checkKey(key)
  if (userErrors.length > 0) return { report: null, userErrors }
  const asking = { userId: staff.userId, operation: 'importMembers', key, input: rest }
  const payload = await once(db, asking, async (transaction): Promise<ImportPayload> => {
    await lockImports(staff, transaction)
    const { rows, writes } = await plan(staff, transaction, sheet)
    if (input.errorPolicy === 'REJECT_EVERYTHING' && rows.some(({ action }) => action === 'REJECT')) {
      return { report: report(sheet, rows, false), userErrors: [rowsRejected] }
    }
    await writeMembers(staff, transaction, writes, clock())
    return { report: report(sheet, rows, true), userErrors: [] }
  })
  return payload ?? { report: null, userErrors: [keyConflict] }
}

async function readUpload(staff: Staff, db: Database, uploadId: string): Promise<MemberSheet | ImportPayload> {
  const id = readId('Upload', uploadId)
  const bytes = id && (await uploadedBytes(staff, db, id))
  if (!bytes) return { report: null, userErrors: [uploadNotFound] }
  const sheet = readMemberSheet(bytes)
  if (sheet.kind === 'sheet' && sheet.rows.length <= mostRows) return sheet
  const { code, message } = sheet.kind === 'refusal' ? sheet : tooManyRows(sheet.rows.length)
  return { report: null, userErrors: [{ path: ['input', 'uploadId'], code, message }] }
}

async function plan(staff: Staff, db: Database, { rows }: MemberSheet) {
  const externalIds = new Set(rows.flatMap(({ externalId }) => externalId ?? []))
  return planImport(rows, await storedMembers(staff, db, [...externalIds]))
}

function report({ encoding, delimiter, columns }: MemberSheet, rows: readonly PlannedRow[], written: boolean) {
  return { encoding, delimiter, columns, rows, written }
}

const uploadNotFound: UserError = {
  path: ['input', 'uploadId'],
  code: 'UPLOAD_NOT_FOUND',
  message: {
    de: 'Diese Datei liegt nicht mehr vor. Bitte laden Sie sie noch einmal hoch.',
    en: 'This file is not there any more. Please upload it again.',
  },
}

const rowsRejected: UserError = {
  path: ['input', 'errorPolicy'],
  code: 'ROWS_REJECTED',
  message: {
    de: 'Einige Zeilen sind fehlerhaft; es wurde nichts übernommen. Bitte verbessern Sie sie, oder übernehmen Sie nur die richtigen Zeilen.',
    en: 'Some rows are wrong; nothing was taken over. Please mend them, or take over the right rows only.',
  },
}

function tooManyRows(rows: number) {
  return {
    code: 'TOO_MANY_ROWS',
    message: {
      de: `Die Liste hat ${rows} Zeilen, möglich sind ${mostRows}. Bitte teilen Sie sie auf.`,
      en: `The list has ${rows} rows, ${mostRows} are possible. Please split it.`,
    },
  }
}
