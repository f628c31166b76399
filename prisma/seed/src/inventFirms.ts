import type { Random } from '@tafelrunde/core/random'
import type { Day } from '@tafelrunde/core/time'
import type { Prisma } from '@tafelrunde/db'
import { trade } from '@tafelrunde/trades'
import { addDays } from './calendar.ts'
import { districtCounts } from './districtCounts.ts'
import { inventId } from './inventId.ts'
import { familyNames, givenNames } from './names.ts'
import { type TradeCount, tradeCounts } from './tradeCounts.ts'

/** Rows of member firms and of the people who come for them; `persons` follow the order of `members`. */
export interface Firms {
  readonly members: readonly (Prisma.MemberCreateManyInput & { id: string; tradeIds: string[]; joinedOn: Date })[]
  readonly persons: readonly (Prisma.PersonCreateManyInput & { id: string })[]
}

/** What is drawn for a firm before it gets a name. */
interface Draft {
  readonly number: number
  readonly tradeId: string
  readonly solo: boolean
  readonly district: string
  readonly familyName: string
}

type Member = Firms['members'][number]

/** The last so many to be drawn joined lately, and have not come to a meeting yet. */
const newcomers = 8

/** Trades that some firms practise beside their main one. */
const secondTrades: Readonly<Record<string, string>> = {
  'A-10': 'A-52', // painter, interior decorator
  'A-27': 'B2-3', // joiner, floor layer
  'A-30': 'A-31', // baker, confectioner
  'B1-11': 'B1-5', // goldsmith, watchmaker
  'B1-19': 'B2-37', // bespoke tailor, alteration tailor
}

/** The 156 firms of the demo network. Every name is invented and says so; mail goes to example.org, which takes none. */
export function inventFirms(random: Random, day: Day): Firms {
  const drafts = draftFirms(random)
  const members = drafts.map((draft) => inventMember(random, draft, joined(random, draft, drafts.length, day)))
  const persons = drafts.flatMap((draft, i) => inventPersons(random, draft, members[i]!))
  return { members, persons: persons.map((person, i) => ({ ...person, phone: phoneNumber(i) })) }
}

/** Trades and districts in their exact numbers, thrown together at random. */
function draftFirms(random: Random): Draft[] {
  const owners = random.shuffle(tradeCounts.flatMap(ownersOf))
  const districts = random.shuffle(districtCounts.flatMap(({ district, firms }) => Array(firms).fill(district)))
  const families = random.shuffle([...familyNames])
  return owners.map((owner, i) => ({ ...owner, number: 1001 + i, district: districts[i], familyName: families[i]! }))
}

function ownersOf({ trade: tradeId, firms, solo }: TradeCount): Pick<Draft, 'tradeId' | 'solo'>[] {
  return Array.from({ length: firms }, (_, i) => ({ tradeId, solo: i < solo }))
}

/** Between fourteen months and nine years ago; the newcomers within the last two months. */
function joined(random: Random, { number }: Draft, firms: number, day: Day): Day {
  const isNewcomer = number > 1000 + firms - newcomers
  return addDays(day, isNewcomer ? -random.below(60) - 1 : -430 - random.below(2800))
}

function inventMember(random: Random, draft: Draft, joinedOn: Day): Member {
  const second = secondTrades[draft.tradeId]
  return {
    id: inventId(random),
    externalId: `D-${draft.number}`,
    firm: `${trade(draft.tradeId)!.business} ${draft.familyName} (erfunden)`,
    size: draft.solo ? 'SOLO' : random.below(5) === 0 ? 'MEDIUM' : 'SMALL',
    district: draft.district,
    tradeIds: second && random.below(3) === 0 ? [draft.tradeId, second] : [draft.tradeId],
    joinedOn: new Date(joinedOn),
    invented: true,
  }
}

/** The owner, and in one of six firms that are more than one person somebody else of the family. */
function inventPersons(random: Random, { solo, number, familyName }: Draft, member: Member) {
  const two = !solo && random.below(6) === 0
  const given = random.shuffle([...givenNames]).slice(0, two ? 2 : 1)
  return given.map((givenName) => ({
    id: inventId(random),
    memberId: member.id,
    givenName,
    familyName,
    email: `${plain(givenName)}.${plain(familyName)}@d-${number}.example.org`,
  }))
}

/** Numbers that the Bundesnetzagentur keeps free for film and television: 040 66969-000 to -999. */
function phoneNumber(index: number): string {
  return `040 66969${String(index).padStart(3, '0')}`
}

function plain(name: string): string {
  const german = name.toLowerCase().replace(/[äöüß]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' })[letter]!)
  return german
    .normalize('NFD')
    .replace('ı', 'i')
    .replace('ł', 'l')
    .replace(/[^a-z]/g, '')
}
