import { district as findDistrict, trade as findTrade } from '@tafelrunde/trades'
import type { Services } from '../context.ts'
import type { UserError } from '../errors.ts'
import { readId } from '../ids.ts'
import { consentVersion } from './consentText.ts'
import type { ConsentKeeper } from './policy.ts'
import {
  type ConsentChannel,
  countListed,
  type EntryFilter,
  firmOfPerson,
  listedFirms,
  type PublicField,
  writeConsent,
} from './store.ts'

export interface SetConsentInput {
  readonly personId: string
  readonly field: PublicField
  readonly given: boolean
  readonly textVersion: string
  readonly channel: ConsentChannel
}

export interface ConsentPayload {
  readonly personId: string | null
  readonly userErrors: readonly UserError[]
}

/** What the public list shows of a firm: what is not agreed to is null or missing. */
export interface Entry {
  readonly firm: string
  readonly trades: readonly { readonly id: string; readonly name: string }[]
  readonly district: { readonly ags: string; readonly name: string } | null
  readonly persons: readonly EntryPerson[]
}

export interface EntryPerson {
  readonly name: string | null
  readonly email: string | null
  readonly phone: string | null
}

/** One page of the public list. */
export interface DirectoryPage {
  readonly total: number
  /** From 1. */
  readonly page: number
  readonly pages: number
  readonly entries: readonly Entry[]
}

const perPage = 100
const ofFirm: readonly PublicField[] = ['FIRM', 'TRADES', 'DISTRICT']

/** Writes down that somebody agrees to something being shown, or does not any more; from then on no output shows it. */
export async function setConsent(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  keeper: ConsentKeeper,
  { given, personId: globalId, ...input }: SetConsentInput,
): Promise<ConsentPayload> {
  const personId = readId('Person', globalId)
  const memberId = personId && (await firmOfPerson(keeper, db, personId))
  if (!memberId) return { personId: null, userErrors: [personNotFound] }
  if (given && input.textVersion !== consentVersion) return { personId, userErrors: [otherText] }
  const channel = keeper.personId === null ? input.channel : 'OWN_PAGE'
  const consent = { ...input, channel, memberId, personId, givenAt: clock() }
  await writeConsent(keeper, db, consent, given, ofFirm.includes(input.field))
  return { personId, userErrors: [] }
}

/** A page of the public list, with nothing in it that was not agreed to. */
export async function readDirectory(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  filter: EntryFilter,
  page: number,
): Promise<DirectoryPage> {
  const now = clock()
  const [total, firms] = await Promise.all([
    countListed(db, filter, now),
    listedFirms(db, filter, now, { skip: (page - 1) * perPage, take: perPage }),
  ])
  return { total, page, pages: Math.max(1, Math.ceil(total / perPage)), entries: firms.map(entryOf) }
}

type Listed = Awaited<ReturnType<typeof listedFirms>>[number]
type Agreed = readonly { readonly field: PublicField }[]

function entryOf({ firm, tradeIds, district, consents, persons }: Listed): Entry {
  const trades = shows(consents, 'TRADES') ? tradeIds.flatMap((id) => findTrade(id) ?? []) : []
  return {
    firm,
    trades: trades.map(({ id, short }) => ({ id, name: short })),
    district: shows(consents, 'DISTRICT') ? areaOf(district) : null,
    persons: persons.map(personOf).filter(({ name, email, phone }) => name ?? email ?? phone),
  }
}

function personOf({ givenName, familyName, email, phone, consents }: Listed['persons'][number]): EntryPerson {
  return {
    name: shows(consents, 'NAME') ? `${givenName} ${familyName}`.trim() : null,
    email: shows(consents, 'EMAIL') ? email : null,
    phone: shows(consents, 'PHONE') ? phone : null,
  }
}

function shows(agreed: Agreed, field: PublicField): boolean {
  return agreed.some((consent) => consent.field === field)
}

function areaOf(ags: string | null) {
  const found = ags === null ? undefined : findDistrict(ags)
  return found ? { ags: found.ags, name: found.name } : null
}

const personNotFound: UserError = {
  path: ['input', 'personId'],
  code: 'NOT_FOUND',
  message: {
    de: 'Diese Person gibt es nicht (mehr). Bitte laden Sie die Seite neu.',
    en: 'There is no such person (any more). Please reload the page.',
  },
}

const otherText: UserError = {
  path: ['input', 'textVersion'],
  code: 'OTHER_TEXT',
  message: {
    de: `Der Wortlaut der Einwilligung hat sich geändert (Fassung ${consentVersion}). Bitte laden Sie die Seite neu und lesen Sie ihn.`,
    en: `The wording of the consent has changed (version ${consentVersion}). Please reload the page and read it.`,
  },
}
