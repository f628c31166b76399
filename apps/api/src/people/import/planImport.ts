import type { FirmSize } from '@tafelrunde/db'
import type { Text } from '../../language.ts'
import { nameKey } from '../nameKey.ts'
import { changed, firmChanges, tradeAdded } from './changes.ts'
import type { Field } from './columns.ts'
import { isRejected, type Problem, problem } from './problem.ts'
import type { MemberRow, RowPerson } from './readMemberRow.ts'

/** A member firm as the database has it. Days are 'YYYY-MM-DD'. */
export interface StoredMember {
  readonly id: string
  readonly externalId: string
  readonly firm: string
  readonly size: FirmSize
  readonly district: string | null
  readonly tradeIds: readonly string[]
  readonly joinedOn: string | null
  readonly leftOn: string | null
  readonly persons: readonly StoredPerson[]
}

export interface StoredPerson {
  readonly id: string
  readonly givenName: string
  readonly familyName: string
  readonly email: string | null
  readonly phone: string | null
}

/** What the import makes of one row. */
export interface PlannedRow {
  readonly line: number
  readonly action: 'CREATE' | 'UPDATE' | 'UNCHANGED' | 'SKIP' | 'REJECT'
  readonly externalId: string | null
  readonly firm: string | null
  readonly person: string | null
  readonly tradeIds: readonly string[]
  readonly changes: readonly Text[]
  readonly problems: readonly Problem[]
}

/** A firm to be written: new where `id` is null, else changed. Its persons come likewise. */
export interface MemberWrite extends Omit<StoredMember, 'id' | 'persons'> {
  readonly id: string | null
  /** Only those that are new or changed. */
  readonly persons: readonly PersonWrite[]
}

export interface PersonWrite extends Omit<StoredPerson, 'id'> {
  readonly id: string | null
}

export interface ImportPlan {
  /** One for each row of the sheet, in its order. */
  readonly rows: readonly PlannedRow[]
  /** What to write when the rows that are not rejected are taken over. */
  readonly writes: readonly MemberWrite[]
}

/**
 * Compares a sheet with what is stored and says what every row will do. Rows with the same number are one firm:
 * each may bring another person or another trade; where two contradict each other, the later one is rejected.
 * Empty cells and missing columns leave what is stored, and nobody is ever deleted.
 */
export function planImport(rows: readonly MemberRow[], stored: readonly StoredMember[]): ImportPlan {
  const storedById = new Map(stored.map((member) => [member.externalId, member]))
  const planned = new Map<MemberRow, PlannedRow>()
  const writes: MemberWrite[] = []
  for (const [externalId, group] of groupByFirm(rows)) {
    const firm = planFirm(externalId, group, storedById.get(externalId) ?? null)
    for (const [row, plan] of firm.rows) planned.set(row, plan)
    if (firm.write) writes.push(firm.write)
  }
  return { rows: rows.map((row) => planned.get(row) ?? rejected(row, [])), writes }
}

function groupByFirm(rows: readonly MemberRow[]): Map<string, MemberRow[]> {
  const groups = new Map<string, MemberRow[]>()
  for (const row of rows) {
    if (row.externalId === undefined || isRejected(row.problems)) continue
    const group = groups.get(row.externalId)
    if (group) group.push(row)
    else groups.set(row.externalId, [row])
  }
  return groups
}

interface FirmPlan {
  readonly rows: ReadonlyMap<MemberRow, PlannedRow>
  readonly write: MemberWrite | null
}

function planFirm(externalId: string, group: readonly MemberRow[], stored: StoredMember | null): FirmPlan {
  const { agreed, contradicting } = withoutContradictions(group)
  const rows = new Map([...contradicting].map(([row, found]) => [row, rejected(row, [found])]))
  const target = targetOf(externalId, agreed, stored)
  if (target.firm === '') {
    for (const row of agreed) rows.set(row, rejected(row, [firmMissing]))
    return { rows, write: null }
  }
  const persons = planPersons(agreed, stored?.persons ?? [])
  const changed = stored === null || firmChanges(stored, target).length > 0
  agreed.forEach((row, index) => {
    const person = persons.get(row)
    rows.set(row, planRow(row, { stored, target, person, earlier: agreed.slice(0, index) }))
  })
  const written = [...persons.values()].flatMap(({ write }) => write ?? [])
  return { rows, write: changed || written.length > 0 ? { ...target, persons: written } : null }
}

/** Leaves out every row that says otherwise than an earlier one about the same firm or the same person. */
function withoutContradictions(group: readonly MemberRow[]) {
  const agreed: MemberRow[] = []
  const contradicting = new Map<MemberRow, Problem>()
  for (const row of group) {
    const found = agreed.map((earlier) => contradiction(earlier, row)).find((problem) => problem !== null)
    if (found) contradicting.set(row, found)
    else agreed.push(row)
  }
  return { agreed, contradicting }
}

const firmFields = ['firm', 'size', 'district', 'joinedOn', 'leftOn'] as const
const personFields = ['email', 'phone'] as const

function contradiction(earlier: MemberRow, row: MemberRow): Problem | null {
  for (const field of firmFields) {
    if (differ(earlier[field], row[field])) return contradicts(earlier.line, field, row[field], earlier[field])
  }
  if (!earlier.person || !row.person || personKey(earlier.person) !== personKey(row.person)) return null
  for (const field of personFields) {
    const [before, now] = [earlier.person[field], row.person[field]]
    if (differ(before, now)) return contradicts(earlier.line, field, now, before)
  }
  return null
}

function differ(before: string | undefined, now: string | undefined): boolean {
  return before !== undefined && now !== undefined && before !== now
}

function contradicts(line: number, field: Field, value = '', before = ''): Problem {
  const message = {
    de: `Zeile ${line} nennt für dieselbe Nummer „${before}“, diese hier „${value}“. Bitte entscheiden Sie sich für eines.`,
    en: `Line ${line} says "${before}" for the same number, this one says "${value}". Please decide for one.`,
  }
  return problem('ERROR', 'CONTRADICTION', { field, value }, message)
}

const firmMissing = problem(
  'ERROR',
  'FIRM_MISSING',
  { field: 'firm' },
  { de: 'Der Name der Firma fehlt.', en: 'The name of the firm is missing.' },
)

type Target = Omit<MemberWrite, 'persons'>

/** The firm as it shall be: what the rows say, and where they say nothing what is stored. */
function targetOf(externalId: string, rows: readonly MemberRow[], stored: StoredMember | null): Target {
  const said = <F extends (typeof firmFields)[number]>(field: F) =>
    rows.find((row) => row[field] !== undefined)?.[field] as NonNullable<MemberRow[F]> | undefined
  const tradeIds = [...new Set(rows.flatMap((row) => row.tradeIds))]
  return {
    id: stored?.id ?? null,
    externalId,
    firm: said('firm') ?? stored?.firm ?? '',
    size: said('size') ?? stored?.size ?? 'SMALL',
    district: said('district') ?? stored?.district ?? null,
    joinedOn: said('joinedOn') ?? stored?.joinedOn ?? null,
    leftOn: said('leftOn') ?? stored?.leftOn ?? null,
    tradeIds: tradeIds.length > 0 ? inStoredOrder(tradeIds, stored?.tradeIds ?? []) : (stored?.tradeIds ?? []),
  }
}

/** The same trades in another order are no change. */
function inStoredOrder(tradeIds: readonly string[], stored: readonly string[]): readonly string[] {
  const same = tradeIds.length === stored.length && tradeIds.every((id) => stored.includes(id))
  return same ? stored : tradeIds
}

interface RowSurroundings {
  readonly stored: StoredMember | null
  readonly target: Target
  readonly person: PlannedPerson | undefined
  /** The rows of the same firm above it. */
  readonly earlier: readonly MemberRow[]
}

function planRow(row: MemberRow, { stored, target, person, earlier }: RowSurroundings): PlannedRow {
  const first = earlier.length === 0
  const news = first && stored ? firmChanges(stored, target) : []
  const before = stored ? stored.tradeIds : earlier.flatMap(({ tradeIds }) => tradeIds)
  const known = new Set([...before, ...earlier.flatMap(({ tradeIds }) => tradeIds)])
  const added = first ? [] : row.tradeIds.filter((id) => !known.has(id))
  const changes = [...news, ...added.map(tradeAdded), ...(person?.changes ?? [])]
  const problems = [...row.problems, ...warnings(row, target, first)]
  const base = { ...shown(row, target, person), changes, problems }
  if (first && !stored) return { ...base, action: 'CREATE', changes: [] }
  if (changes.length > 0) return { ...base, action: 'UPDATE' }
  const repeated = earlier.find((other) => saysAll(other, row))
  if (!repeated) return { ...base, action: 'UNCHANGED' }
  return { ...base, action: 'SKIP', problems: [...problems, duplicate(repeated.line)] }
}

function warnings(row: MemberRow, target: Target, first: boolean): Problem[] {
  if (!first) return []
  return [
    ...(target.tradeIds.length === 0 ? [tradeMissing] : []),
    ...(target.id === null && !row.person ? [nameMissing] : []),
  ]
}

const tradeMissing = problem(
  'WARNING',
  'TRADE_MISSING',
  { field: 'trades' },
  {
    de: 'Ohne Gewerk lässt sich dieser Betrieb nicht nach Gewerken mischen.',
    en: 'Without a trade this firm cannot be mixed by trade.',
  },
)

const nameMissing = problem(
  'WARNING',
  'NAME_MISSING',
  { field: 'familyName' },
  {
    de: 'Ohne Namen einer Person kann aus diesem Betrieb niemand einen Platz bekommen.',
    en: 'Without the name of a person nobody of this firm can be seated.',
  },
)

function duplicate(line: number): Problem {
  const message = { de: `Steht schon in Zeile ${line}.`, en: `Is in line ${line} already.` }
  return problem('WARNING', 'DUPLICATE', {}, message)
}

/** Whether an earlier row of the same firm said everything that this one says. */
function saysAll(earlier: MemberRow, row: MemberRow): boolean {
  const sameFirm = firmFields.every((field) => row[field] === undefined || row[field] === earlier[field])
  const sameTrades = row.tradeIds.every((id) => earlier.tradeIds.includes(id))
  const samePerson = !row.person || (earlier.person && personKey(earlier.person) === personKey(row.person))
  return sameFirm && sameTrades && Boolean(samePerson)
}

function shown(row: MemberRow, target: Target, person: PlannedPerson | undefined) {
  return {
    line: row.line,
    externalId: target.externalId,
    firm: target.firm,
    person: person ? fullName(person.person) : null,
    tradeIds: row.tradeIds.length > 0 ? row.tradeIds : target.tradeIds,
  }
}

function rejected(row: MemberRow, found: readonly Problem[]): PlannedRow {
  return {
    line: row.line,
    action: 'REJECT',
    externalId: row.externalId ?? null,
    firm: row.firm ?? null,
    person: row.person ? fullName(row.person) : null,
    tradeIds: row.tradeIds,
    changes: [],
    problems: [...row.problems, ...found],
  }
}

interface PlannedPerson {
  readonly person: RowPerson
  readonly changes: readonly Text[]
  /** Null when nothing has to be written, or when an earlier row of the sheet has it written already. */
  readonly write: PersonWrite | null
}

/** Finds each row's person among those stored: by name, else by mail address (somebody has married). */
function planPersons(rows: readonly MemberRow[], stored: readonly StoredPerson[]): Map<MemberRow, PlannedPerson> {
  const said = mergePersons(rows)
  const byName = new Map(stored.map((person) => [personKey(person), person]))
  const renamed = stored.filter((person) => !said.has(personKey(person)) && person.email !== null)
  const planned = new Map<MemberRow, PlannedPerson>()
  for (const [key, { person, row, others }] of said) {
    const match = byName.get(key) ?? renamed.find(({ email }) => email === person.email)
    if (match) renamed.splice(0, renamed.length, ...renamed.filter((other) => other !== match))
    const plan = match ? changedPerson(match, person) : newPerson(person)
    planned.set(row, plan)
    for (const other of others) planned.set(other, { person, changes: [], write: null })
  }
  return planned
}

/** Everything the rows say about each person, under the first row that names it. */
function mergePersons(rows: readonly MemberRow[]) {
  const said = new Map<string, { person: RowPerson; readonly row: MemberRow; readonly others: MemberRow[] }>()
  for (const row of rows) {
    if (!row.person) continue
    const known = said.get(personKey(row.person))
    if (!known) {
      said.set(personKey(row.person), { person: row.person, row, others: [] })
      continue
    }
    known.others.push(row)
    const { person } = known
    known.person = { ...person, email: person.email ?? row.person.email, phone: person.phone ?? row.person.phone }
  }
  return said
}

function newPerson(person: RowPerson): PlannedPerson {
  const { givenName, familyName, email = null, phone = null } = person
  const name = fullName(person)
  return {
    person,
    changes: [{ de: `Neue Person: ${name}`, en: `New person: ${name}` }],
    write: { id: null, givenName, familyName, email, phone },
  }
}

function changedPerson(stored: StoredPerson, person: RowPerson): PlannedPerson {
  const { givenName, familyName, email = stored.email, phone = stored.phone } = person
  const changes = [
    ...changed('Person', 'person', fullName(stored), fullName(person)),
    ...changed('E-Mail', 'mail', stored.email, email),
    ...changed('Telefon', 'phone', stored.phone, phone),
  ]
  const write = changes.length > 0 ? { id: stored.id, givenName, familyName, email, phone } : null
  return { person, changes, write }
}

function fullName({ givenName, familyName }: { readonly givenName: string; readonly familyName: string }): string {
  return `${givenName} ${familyName}`.trim()
}

function personKey({ givenName, familyName }: { readonly givenName: string; readonly familyName: string }): string {
  return nameKey(`${familyName} ${givenName}`)
}
