import { trade as findTrade } from '@tafelrunde/trades'
import { builder } from '../builder.ts'
import type { Column } from './import/columns.ts'
import type { PlannedRow } from './import/planImport.ts'
import { type Problem, problemCodes } from './import/problem.ts'
import { keepMembers } from './policy.ts'
import { type ImportPayload, type ImportReport, importMembers } from './service.ts'
import { memberError, trade } from './types.ts'

const errorPolicy = builder.enumType('ImportErrorPolicy', {
  description: 'What happens when rows are wrong.',
  values: {
    REJECT_EVERYTHING: { description: 'One wrong row, and nothing is written.' },
    REJECT_FAILED_ROWS: { description: 'Wrong rows are left out, the others are written.' },
  },
})

const importMembersInput = builder.inputType('ImportMembersInput', {
  description: 'A member list that was uploaded before.',
  fields: (t) => ({
    uploadId: t.id({
      required: true,
      description: 'The answer of POST /uploads, whose body is the bytes of the file or the pasted text.',
    }),
    dryRun: t.boolean({ required: true, description: 'True: say what would happen, write nothing.' }),
    errorPolicy: t.field({ type: errorPolicy, required: true, description: 'What happens when rows are wrong.' }),
    idempotencyKey: t.string({
      required: true,
      description: 'A new one for every import, a UUID for example; the same key imports once. A dry run needs none.',
    }),
  }),
})

const importAction = builder.enumType('ImportAction', {
  description: 'What becomes of a row.',
  values: {
    CREATE: { description: 'A new firm.' },
    UPDATE: { description: 'A known firm gets something new: see `changes`.' },
    UNCHANGED: { description: 'All of it is known.' },
    SKIP: { description: 'Says what an earlier row of the file has said.' },
    REJECT: { description: 'Is wrong and left out: see `problems`.' },
  },
})

const problemCode = builder.enumType('ImportProblemCode', {
  description: 'What can be wrong with a row.',
  values: Object.fromEntries(Object.entries(problemCodes).map(([code, description]) => [code, { description }])),
})

const problemSeverity = builder.enumType('ProblemSeverity', {
  description: 'How bad it is.',
  values: {
    ERROR: { description: 'The row is left out.' },
    WARNING: { description: 'The row is taken over, the value is not.' },
  },
})

/** A problem together with the columns of its sheet, to name the one it is in. */
const importProblem = builder.objectRef<Problem & { columns: readonly Column[] }>('ImportProblem').implement({
  description: 'What is wrong with a row.',
  fields: (t) => ({
    code: t.field({ type: problemCode, description: 'Stable, for programs.', resolve: ({ code }) => code }),
    severity: t.expose('severity', { type: problemSeverity, description: 'How bad it is.' }),
    column: t.string({
      nullable: true,
      description: 'Header of the column; null when it is about the whole row.',
      resolve: ({ field, columns }) => columns.find((column) => field && column.field === field)?.header ?? null,
    }),
    value: t.exposeString('value', { nullable: true, description: 'What the cell holds, at most 100 characters.' }),
    message: t.string({
      description: 'What is wrong and the way out, in the language of the request.',
      resolve: ({ message }, _args, { language }) => message[language],
    }),
  }),
})

const importRow = builder.objectRef<PlannedRow & { columns: readonly Column[] }>('ImportRow').implement({
  description: 'What becomes of one row of the file.',
  fields: (t) => ({
    line: t.exposeInt('line', { description: 'Line of the file, from 1.' }),
    action: t.expose('action', { type: importAction, description: 'What becomes of it.' }),
    externalId: t.exposeString('externalId', { nullable: true, description: 'Number of the firm.' }),
    firm: t.exposeString('firm', { nullable: true, description: 'Name of the firm.' }),
    person: t.exposeString('person', { nullable: true, description: 'Name of the person.' }),
    trades: t.field({
      type: [trade],
      description: 'Trades that were recognised.',
      resolve: ({ tradeIds }) => tradeIds.flatMap((id) => findTrade(id) ?? []),
    }),
    changes: t.stringList({
      description: 'What is new of a known firm, in the language of the request.',
      resolve: ({ changes }, _args, { language }) => changes.map((change) => change[language]),
    }),
    problems: t.field({
      type: [importProblem],
      description: 'What is wrong.',
      resolve: ({ problems, columns }) => problems.map((problem) => ({ ...problem, columns })),
    }),
  }),
})

const importColumn = builder.objectRef<Column>('ImportColumn').implement({
  description: 'A column of the file.',
  fields: (t) => ({
    header: t.exposeString('header', { description: 'What stands above it.' }),
    field: t.exposeString('field', {
      nullable: true,
      description: 'What it was taken for, such as externalId, firm or trades; null when it is not used.',
    }),
  }),
})

const importReport = builder.objectRef<ImportReport>('ImportReport').implement({
  description: 'What an import would do or has done, row by row.',
  fields: (t) => ({
    encoding: t.exposeString('encoding', { description: 'How the bytes were read: UTF-8, UTF-16LE, Windows-1252 …' }),
    delimiter: t.exposeString('delimiter', { description: 'What separates the cells: a semicolon, comma or tab.' }),
    columns: t.field({
      type: [importColumn],
      description: 'The columns and what they were taken for.',
      resolve: ({ columns }) => [...columns],
    }),
    created: t.int({ description: 'Rows that bring a new firm.', resolve: count('CREATE') }),
    updated: t.int({ description: 'Rows that change a firm or bring another person.', resolve: count('UPDATE') }),
    unchanged: t.int({ description: 'Rows that bring nothing new.', resolve: count('UNCHANGED', 'SKIP') }),
    failed: t.int({ description: 'Rows that are wrong.', resolve: count('REJECT') }),
    written: t.exposeBoolean('written', { description: 'Whether it was done; false for a dry run.' }),
    rows: t.field({
      type: [importRow],
      description: 'Every row of the file that is not empty, in its order.',
      resolve: ({ rows, columns }) => rows.map((row) => ({ ...row, columns })),
    }),
  }),
})

const importMembersPayload = builder.objectRef<ImportPayload>('ImportMembersPayload').implement({
  description: 'What came of it.',
  fields: (t) => ({
    report: t.field({
      type: importReport,
      nullable: true,
      description: 'Row by row; null when the file could not be read at all.',
      resolve: ({ report }) => report,
    }),
    userErrors: t.field({
      type: [memberError],
      description: 'What went wrong with the file as a whole; empty when all went well.',
      resolve: ({ userErrors }) => [...userErrors],
    }),
  }),
})

builder.mutationField('importMembers', (t) =>
  t.field({
    type: importMembersPayload,
    description: 'Takes over a member list, or says what that would do.',
    args: { input: t.arg({ type: importMembersInput, required: true, description: 'The list.' }) },
    resolve: (_root, { input }, context) => importMembers(context, keepMembers(context), input),
  }),
)

function count(...actions: readonly PlannedRow['action'][]) {
  return ({ rows }: ImportReport) => rows.filter(({ action }) => actions.includes(action)).length
}
