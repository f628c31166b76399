import { type District, district as findDistrict, trade as findTrade, type Trade } from '@tafelrunde/trades'
import { builder } from '../builder.ts'
import { userErrorType } from '../errors.ts'
import { needsSince } from './editing.ts'

export const firmSize = builder.enumType('FirmSize', {
  description: 'How many people work in a firm.',
  values: {
    SOLO: { description: 'One person.' },
    SMALL: { description: 'Fewer than 50.' },
    MEDIUM: { description: '50 and more.' },
  },
})

export const trade = builder.objectRef<Trade>('Trade').implement({
  description: 'A trade of the register of crafts (Handwerksordnung).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Key of annex and number, such as A-27.' }),
    name: t.exposeString('short', { description: 'Everyday name: Tischler.' }),
    officialName: t.exposeString('official', { description: 'As the Handwerksordnung writes it, often a plural.' }),
    feminine: t.exposeString('feminine', { description: 'Everyday name in the feminine: Tischlerin.' }),
    english: t.exposeString('english', { description: 'In English: joiner.' }),
    annex: t.exposeString('annex', { description: 'Annex of the Handwerksordnung: A, B1 or B2.' }),
  }),
})

export const district = builder.objectRef<Pick<District, 'ags' | 'name'>>('District').implement({
  description: 'A district (Landkreis) or a city that is none.',
  fields: (t) => ({
    ags: t.exposeID('ags', { description: 'Official key (AGS), five digits.' }),
    name: t.exposeString('name', { description: 'Its name: Lüneburg.' }),
  }),
})

/** A firm of the network. */
export const member = builder.prismaNode('Member', {
  id: { field: 'id' },
  description: 'A firm that belongs to the network.',
  fields: (t) => ({
    externalId: t.exposeString('externalId', { description: "The chamber's own number (Betriebsnummer), unique." }),
    firm: t.exposeString('firm', { description: 'Name of the firm.' }),
    size: t.expose('size', { type: firmSize, description: 'How many people work there.' }),
    trades: t.field({
      type: [trade],
      description: 'What it does, the main trade first.',
      select: { tradeIds: true },
      resolve: ({ tradeIds }) => tradeIds.flatMap((id) => findTrade(id) ?? []),
    }),
    district: t.field({
      type: district,
      nullable: true,
      description: 'Where it is; null when unknown.',
      select: { district: true },
      resolve: ({ district: ags }) => (ags === null ? null : (findDistrict(ags) ?? { ags, name: ags })),
    }),
    persons: t.relation('persons', {
      description: 'Who comes to meetings, by family name.',
      query: { orderBy: [{ searchKey: 'asc' }, { id: 'asc' }] },
    }),
    joinedOn: t.expose('joinedOn', { type: 'Date', nullable: true, description: 'Member since; null when unknown.' }),
    leftOn: t.expose('leftOn', { type: 'Date', nullable: true, description: 'Member until; null for a member.' }),
    invented: t.exposeBoolean('invented', { description: 'True for a firm of the demo network: no such firm exists.' }),
    version: t.exposeInt('version', { description: 'Goes up with every change.' }),
  }),
})

/** People are seated, firms are not. */
export const person = builder.prismaNode('Person', {
  id: { field: 'id' },
  description: 'Somebody of a member firm who comes to meetings.',
  fields: (t) => ({
    givenName: t.exposeString('givenName', { description: 'Given name; empty when unknown.' }),
    familyName: t.exposeString('familyName', { description: 'Family name.' }),
    name: t.string({
      description: 'Both names as one reads them.',
      select: { givenName: true, familyName: true },
      resolve: ({ givenName, familyName }) => `${givenName} ${familyName}`.trim(),
    }),
    email: t.exposeString('email', { nullable: true, description: 'Mail address; null when unknown.' }),
    phone: t.exposeString('phone', { nullable: true, description: 'As it was written; null when unknown.' }),
    member: t.relation('member', { description: 'The firm.' }),
    needs: t.relation('needs', {
      description: 'What they need at meetings ("stufenlos"). For the organisers; kept for 14 days after the day.',
      query: (_args, { clock }) => ({ where: { day: { gte: needsSince(clock()) } }, orderBy: { day: 'asc' } }),
    }),
    formerEncounters: t.int({
      description: 'How often they sat with people who have been erased since: only the number is left.',
      select: { former: { select: { count: true } } },
      resolve: ({ former }) => former.reduce((sum, { count }) => sum + count, 0),
    }),
  }),
})

/** Apart from the person, because its rights are others and its life is shorter. */
export const personNeed = builder.prismaObject('PersonNeed', {
  description: 'What somebody needs at a meeting: a need, not its cause.',
  fields: (t) => ({
    day: t.expose('day', { type: 'Date', description: 'The day it is for.' }),
    text: t.exposeString('text', { description: 'In their words.' }),
  }),
})

export const memberError = userErrorType('Member', {
  UPLOAD_NOT_FOUND: 'There is no such upload (any more): uploads are kept for a day.',
  NOT_A_SHEET: 'The file is no text: a workbook or a PDF.',
  EMPTY: 'The file has no rows.',
  QUOTE_NOT_CLOSED: 'A quote in the file never ends.',
  COLUMN_MISSING: 'A column without which no import is possible is missing.',
  TOO_MANY_ROWS: 'The file has more rows than one import may have.',
  ROWS_REJECTED: 'Rows are wrong and the policy is to reject everything then; nothing was written.',
  NOT_FOUND: 'There is no such firm or person (any more).',
  STALE: 'The firm was changed in the meantime; the payload holds it as it is now.',
  NUMBER_TAKEN: 'Another firm has this number.',
  PERSON_KNOWN: 'The firm has a person of this name; an import could not tell them apart.',
  INVALID: 'A value is not allowed; the message says which are.',
  IDEMPOTENCY_CONFLICT: 'The idempotency key was used before with another input.',
})
