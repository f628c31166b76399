import type { Consent, Prisma, PrismaClient } from '@tafelrunde/db'
import { present } from '../access/store.ts'
import type { ConsentKeeper } from './policy.ts'

export type { ConsentChannel, PublicField } from '@tafelrunde/db'

/** What of a person's consents is told. */
export type NewConsent = Omit<Consent, 'id' | 'withdrawnAt'>

/** Which entries; what is not given does not restrict. */
export interface EntryFilter {
  readonly tradeId?: string | null
  /** Key of a district. */
  readonly district?: string | null
}

const given = { withdrawnAt: null } as const

/** Whose firm; null when there is no such person, or when they are not the keeper's to decide for. */
export async function firmOfPerson(keeper: ConsentKeeper, db: PrismaClient, personId: string): Promise<string | null> {
  if (keeper.personId !== null && keeper.personId !== personId) return null
  const person = await db.person.findUnique({ where: { id: personId }, select: { memberId: true } })
  return person?.memberId ?? null
}

/** Withdraws what was agreed before, of the firm by whomever, and writes the new consent where there is one. */
export async function writeConsent(
  _keeper: ConsentKeeper,
  db: PrismaClient,
  consent: NewConsent,
  isGiven: boolean,
  isOfFirm: boolean,
): Promise<void> {
  const { memberId, personId, field, givenAt } = consent
  const whose = isOfFirm ? { memberId } : { personId }
  await db.$transaction([
    db.consent.updateMany({ where: { ...whose, field, ...given }, data: { withdrawnAt: givenAt } }),
    ...(isGiven ? [db.consent.create({ data: consent })] : []),
  ])
}

/** The person with what the answer needs of them; null when there is none the keeper may see. */
export function showConsenting(
  { personId: own }: ConsentKeeper,
  db: PrismaClient,
  id: string | null,
  query: Omit<Prisma.PersonFindUniqueArgs, 'where'>,
) {
  return id === null || (own !== null && own !== id) ? null : db.person.findUnique({ ...query, where: { id } })
}

/** Firms that agreed to be listed and have not left, with all that was agreed to, in German order. For everybody. */
export function listedFirms(
  db: PrismaClient,
  filter: EntryFilter,
  now: Date,
  { skip, take }: { readonly skip: number; readonly take: number },
) {
  return db.member.findMany({
    where: whereOf(filter, now),
    select: {
      ...{ firm: true, tradeIds: true, district: true },
      consents: { where: given, select: { field: true } },
      persons: {
        where: { consents: { some: { ...given, field: { in: ['NAME', 'EMAIL', 'PHONE'] } } } },
        select: {
          ...{ givenName: true, familyName: true, email: true, phone: true },
          consents: { where: given, select: { field: true } },
        },
        orderBy: [{ searchKey: 'asc' }, { id: 'asc' }],
      },
    },
    orderBy: [{ searchKey: 'asc' }, { id: 'asc' }],
    skip,
    take,
  })
}

export function countListed(db: PrismaClient, filter: EntryFilter, now: Date): Promise<number> {
  return db.member.count({ where: whereOf(filter, now) })
}

/** Nobody is found by what they do not show. */
function whereOf({ tradeId, district }: EntryFilter, now: Date): Prisma.MemberWhereInput {
  return {
    AND: [
      present(now),
      { consents: { some: { ...given, field: 'FIRM' } } },
      ...(tradeId ? [{ tradeIds: { has: tradeId }, consents: { some: { ...given, field: 'TRADES' as const } } }] : []),
      ...(district ? [{ district, consents: { some: { ...given, field: 'DISTRICT' as const } } }] : []),
    ],
  }
}
