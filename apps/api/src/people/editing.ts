import { addDays } from 'date-fns'
import type { Staff } from '../access/policy.ts'
import type { Services } from '../context.ts'
import type { UserError } from '../errors.ts'
import { checkKey, keyConflict, once } from '../idempotency.ts'
import { readId } from '../ids.ts'
import { checkFirm, checkPerson, checkText, type FirmFacts, type PersonFacts } from './facts.ts'
import { cleanText } from './import/cleanText.ts'
import { nameKey } from './nameKey.ts'
import {
  advanceMember,
  closeDoors,
  eraseMember,
  erasePerson,
  findMember,
  findPerson,
  insertMember,
  insertPerson,
  isNumberTaken,
  lockImports,
  personsOf,
  updateMember,
  updatePerson,
  writeNeed,
} from './store.ts'

/** For so many days after the day it is for a need is kept. */
const needDays = 14
/** More people than come from one firm. */
const mostPersons = 20
const longestNeed = 300

export interface AddMemberInput extends Partial<FirmFacts> {
  readonly externalId: string
  readonly firm: string
  readonly size: FirmFacts['size']
  readonly tradeIds: readonly string[]
  readonly persons?: readonly PersonInput[] | null
  readonly idempotencyKey: string
}

/** What is not given stays; null takes a value away where there may be none. */
export type EditMemberInput = Changes<FirmFacts> & { readonly memberId: string; readonly expectedVersion: number }

export interface PersonInput {
  readonly givenName: string
  readonly familyName: string
  readonly email?: string | null
  readonly phone?: string | null
}

export type AddPersonInput = PersonInput & { readonly memberId: string; readonly idempotencyKey: string }

/** What is not given stays; null takes address and phone away. */
export type EditPersonInput = Changes<PersonFacts> & RemovePersonInput

export interface RemoveMemberInput {
  readonly memberId: string
  readonly expectedVersion: number
}

export interface RemovePersonInput {
  readonly personId: string
  readonly expectedVersion: number
}

export interface RecordNeedInput {
  readonly personId: string
  readonly day: string
  readonly text: string
}

/** The rows to show (null where there is none) and what went wrong. */
export interface MemberPayload {
  readonly memberId: string | null
  readonly personId: string | null
  readonly userErrors: readonly UserError[]
}

type Changes<Facts> = { readonly [Name in keyof Facts]?: Facts[Name] | null }
type Desk = Pick<Services, 'db'>

/** Takes in a firm with its people, once per idempotency key. */
export async function addMember({ db }: Desk, staff: Staff, input: AddMemberInput): Promise<MemberPayload> {
  const { idempotencyKey: key, persons: given, ...rest } = input
  const facts = firmOf({ ...noFirm, ...rest })
  const persons = (given ?? []).map((person) => personOf({ ...noPerson, ...person }))
  const userErrors = [...checkFirm(facts), ...checkPersons(persons), ...checkKey(key)]
  if (userErrors.length > 0) return refuse(userErrors)
  const asking = { userId: staff.userId, operation: 'addMember', key, input: { facts, persons } }
  const payload = await once(db, asking, async (transaction) => {
    await lockImports(staff, transaction)
    const taken = await isNumberTaken(staff, transaction, facts.externalId, null)
    return taken ? refuse([numberTaken]) : done(await insertMember(staff, transaction, facts, persons))
  })
  return payload ?? refuse([keyConflict])
}

/** Changes what is known of a firm. */
export async function editMember({ db }: Desk, staff: Staff, input: EditMemberInput): Promise<MemberPayload> {
  const { memberId, expectedVersion, ...changes } = input
  const id = readId('Member', memberId)
  if (!id) return refuse([memberNotFound])
  return change(db, staff, { id, expectedVersion }, async (transaction, stored) => {
    const facts = firmOf(merge<FirmFacts>(stored, changes))
    const userErrors = checkFirm(facts)
    if (userErrors.length > 0) return refuse(userErrors, id)
    if (await isNumberTaken(staff, transaction, facts.externalId, id)) return refuse([numberTaken], id)
    await updateMember(staff, transaction, id, facts)
    return done(id)
  })
}

/** Erases a firm with its people, as `removePerson` does, and its ballots. */
export function removeMember({ db }: Desk, staff: Staff, input: RemoveMemberInput): Promise<MemberPayload> {
  const id = readId('Member', input.memberId)
  if (!id) return Promise.resolve(refuse([memberNotFound]))
  const { expectedVersion } = input
  return change(db, staff, { id, expectedVersion }, async (transaction) => {
    await eraseMember(staff, transaction, id)
    return { memberId: null, personId: null, userErrors: [] }
  })
}

/** Takes in one more person of a firm, once per idempotency key. */
export async function addPerson({ db }: Desk, staff: Staff, input: AddPersonInput): Promise<MemberPayload> {
  const { idempotencyKey: key, memberId, ...rest } = input
  const id = readId('Member', memberId)
  const facts = personOf({ ...noPerson, ...rest })
  const userErrors = [...checkPerson(facts), ...checkKey(key)]
  if (userErrors.length > 0) return refuse(userErrors)
  const asking = { userId: staff.userId, operation: 'addPerson', key, input: { id, facts } }
  const payload = await once(db, asking, async (transaction) => {
    await lockImports(staff, transaction)
    if (!id || !(await findMember(staff, transaction, id))) return refuse([memberNotFound])
    const others = await personsOf(staff, transaction, id)
    if (others.length >= mostPersons) return refuse([tooManyPersons], id)
    if (others.some((other) => haveOneName(other, facts))) return refuse([personKnown], id)
    await advanceMember(staff, transaction, id)
    return done(id, await insertPerson(staff, transaction, id, facts))
  })
  return payload ?? refuse([keyConflict])
}

/** Changes what is known of a person. With another mail address the links and sessions of the old one end. */
export async function editPerson({ db }: Desk, staff: Staff, input: EditPersonInput): Promise<MemberPayload> {
  const { personId, expectedVersion, ...changes } = input
  return changePerson(db, staff, { personId, expectedVersion }, async (transaction, stored, others) => {
    const facts = personOf(merge<PersonFacts>(stored, changes))
    const taken = others.some((other) => haveOneName(other, facts))
    const userErrors = [...checkPerson(facts), ...(taken ? [personKnown] : [])]
    if (userErrors.length > 0) return { memberId: stored.memberId, personId: stored.id, userErrors }
    await updatePerson(staff, transaction, stored.id, facts)
    if (facts.email !== stored.email) await closeDoors(staff, transaction, stored.id)
    return done(stored.memberId, stored.id)
  })
}

/**
 * Erases a person, replies, seats and all. With whom they sat becomes a number that names nobody, so that the others'
 * history stays right.
 */
export function removePerson({ db }: Desk, staff: Staff, input: RemovePersonInput): Promise<MemberPayload> {
  return changePerson(db, staff, input, async (transaction, stored) => {
    await erasePerson(staff, transaction, stored.id)
    return done(stored.memberId)
  })
}

/** Needs of earlier days are told to nobody any more. */
export function needsSince(now: Date): Date {
  return addDays(new Date(now.toISOString().slice(0, 10)), -needDays)
}

/** Writes down what a person needs on a day; an empty text takes it away. */
export async function recordNeed(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  staff: Staff,
  input: RecordNeedInput,
): Promise<MemberPayload> {
  const id = readId('Person', input.personId)
  const stored = id && (await findPerson(staff, db, id))
  if (!stored) return refuse([personNotFound])
  const text = cleanText(input.text)
  const oldest = needsSince(clock())
  const userErrors = [
    ...checkText(['input', 'text'], text, longestNeed),
    ...(new Date(input.day) < oldest ? [dayIsOver] : []),
  ]
  if (userErrors.length === 0) await writeNeed(staff, db, { personId: stored.id, day: input.day, text }, oldest)
  return { memberId: stored.memberId, personId: stored.id, userErrors }
}

type Transaction = Parameters<Parameters<Services['db']['$transaction']>[0]>[0]
type StoredFirm = NonNullable<Awaited<ReturnType<typeof findMember>>>
type StoredPerson = NonNullable<Awaited<ReturnType<typeof findPerson>>>

/** Does the effect and takes the firm, if it is still there, a version further, both or none. Changes and imports wait for one another. */
function change(
  db: Services['db'],
  staff: Staff,
  { id, expectedVersion }: { readonly id: string; readonly expectedVersion: number },
  effect: (transaction: Transaction, stored: StoredFirm) => Promise<MemberPayload>,
): Promise<MemberPayload> {
  return db.$transaction(async (transaction) => {
    await lockImports(staff, transaction)
    const stored = await findMember(staff, transaction, id)
    if (!stored) return refuse([memberNotFound])
    if (stored.version !== expectedVersion) return refuse([stale(stored.version)], id)
    const payload = await effect(transaction, stored)
    if (payload.userErrors.length === 0 && payload.memberId) await advanceMember(staff, transaction, id)
    return payload
  })
}

/** The same for one person of a firm; the effect gets the firm's other people, too. */
async function changePerson(
  db: Services['db'],
  staff: Staff,
  { personId, expectedVersion }: RemovePersonInput,
  effect: (transaction: Transaction, stored: StoredPerson, others: readonly StoredPerson[]) => Promise<MemberPayload>,
): Promise<MemberPayload> {
  const id = readId('Person', personId)
  const known = id && (await findPerson(staff, db, id))
  if (!known) return refuse([personNotFound])
  return change(db, staff, { id: known.memberId, expectedVersion }, async (transaction) => {
    const persons = await personsOf(staff, transaction, known.memberId)
    const stored = persons.find((person) => person.id === id)
    if (!stored) return refuse([personNotFound], known.memberId)
    return effect(
      transaction,
      stored,
      persons.filter((person) => person !== stored),
    )
  })
}

function done(memberId: string, personId: string | null = null): MemberPayload {
  return { memberId, personId, userErrors: [] }
}

function refuse(userErrors: readonly UserError[], memberId: string | null = null): MemberPayload {
  return { memberId, personId: null, userErrors }
}

const noFirm = { district: null, joinedOn: null, leftOn: null }
const noPerson = { email: null, phone: null }

/** The facts with what was said of them: undefined says nothing, and null nothing where a fact must not be null. */
function merge<Facts extends object>(stored: Facts, changes: Changes<Facts>): Facts {
  const optional = ['district', 'joinedOn', 'leftOn', 'email', 'phone']
  const said = Object.entries(changes).filter(
    ([name, value]) => value !== undefined && (value !== null || optional.includes(name)),
  )
  return { ...stored, ...Object.fromEntries(said) }
}

function firmOf({ externalId, firm, size, district, tradeIds, joinedOn, leftOn }: FirmFacts): FirmFacts {
  return {
    externalId: cleanText(externalId),
    firm: cleanText(firm),
    size,
    district: district || null,
    tradeIds: [...new Set(tradeIds)],
    joinedOn,
    leftOn,
  }
}

function personOf({ givenName, familyName, email, phone }: PersonFacts): PersonFacts {
  return {
    givenName: cleanText(givenName),
    familyName: cleanText(familyName),
    email: cleanText(email ?? '').toLowerCase() || null,
    phone: cleanText(phone ?? '') || null,
  }
}

function checkPersons(persons: readonly PersonFacts[]): UserError[] {
  if (persons.length > mostPersons) return [tooManyPersons]
  return persons.flatMap((person, index) => {
    const path = ['input', 'persons', String(index)]
    const isKnown = persons.slice(0, index).some((earlier) => haveOneName(earlier, person))
    return [...checkPerson(person, path), ...(isKnown ? [{ ...personKnown, path }] : [])]
  })
}

/** An import could not tell them apart. */
function haveOneName(one: PersonFacts, other: PersonFacts): boolean {
  return nameKey(`${one.familyName} ${one.givenName}`) === nameKey(`${other.familyName} ${other.givenName}`)
}

const memberNotFound: UserError = {
  path: ['input', 'memberId'],
  code: 'NOT_FOUND',
  message: {
    de: 'Diesen Betrieb gibt es nicht (mehr). Bitte laden Sie die Liste neu.',
    en: 'There is no such firm (any more). Please reload the list.',
  },
}

const personNotFound: UserError = {
  path: ['input', 'personId'],
  code: 'NOT_FOUND',
  message: {
    de: 'Diese Person gibt es nicht (mehr). Bitte laden Sie die Liste neu.',
    en: 'There is no such person (any more). Please reload the list.',
  },
}

const numberTaken: UserError = {
  path: ['input', 'externalId'],
  code: 'NUMBER_TAKEN',
  message: {
    de: 'Diese Betriebsnummer hat schon ein anderer Betrieb. Bitte prüfen Sie sie.',
    en: 'Another firm has this number already. Please check it.',
  },
}

const personKnown: UserError = {
  path: ['input', 'familyName'],
  code: 'PERSON_KNOWN',
  message: {
    de: 'Eine Person dieses Namens hat der Betrieb schon. Unterscheiden Sie beide im Vornamen, etwa „Hans jun.“.',
    en: 'The firm has a person of this name already. Tell them apart in the given name, such as "Hans jun.".',
  },
}

const tooManyPersons: UserError = {
  path: ['input', 'persons'],
  code: 'INVALID',
  message: {
    de: `Mehr als ${mostPersons} Personen je Betrieb sind nicht möglich.`,
    en: `More than ${mostPersons} people of one firm are not possible.`,
  },
}

const dayIsOver: UserError = {
  path: ['input', 'day'],
  code: 'INVALID',
  message: {
    de: `Dieser Tag liegt mehr als ${needDays} Tage zurück; so lange werden Bedarfe aufbewahrt.`,
    en: `This day is more than ${needDays} days past; needs are not kept longer.`,
  },
}

function stale(version: number): UserError {
  return {
    path: ['input', 'expectedVersion'],
    code: 'STALE',
    message: {
      de: `Der Betrieb wurde inzwischen geändert (Stand ${version}). Bitte prüfen Sie den neuen Stand und speichern Sie noch einmal.`,
      en: `The firm was changed in the meantime (version ${version}). Please look at it and save again.`,
    },
  }
}
