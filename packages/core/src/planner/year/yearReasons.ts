import { type Reason, reason } from '../reason.ts'
import { count, grouped } from '../wording.ts'
import type { RepeatsReason } from './repeatsBound.ts'
import { hasReplies, type YearInput } from './yearInput.ts'
import type { Contacts } from './yearPlan.ts'

/** What there is to say about a planned series. */
export interface YearFacts {
  /** Meetings that are seated. */
  readonly planned: number
  readonly repeats: number
  readonly bound: number
  /** What proves the bound; null when it is 0. */
  readonly proof: RepeatsReason | null
  readonly contacts: readonly Contacts[]
}

/** How many repeats, why not fewer, who has the fewest new contacts, how far was looked ahead. */
export function yearReasons(input: YearInput, facts: YearFacts): Reason[] {
  return [
    repeatsReason(facts),
    ...(facts.proof ? [proofReason(facts.proof, facts.bound, input)] : []),
    ...worstReason(facts.contacts, input),
    ...aheadReason(input),
  ]
}

function repeatsReason({ planned, repeats, bound }: YearFacts): Reason {
  const params = { meetings: planned, repeats, bound }
  const [found, least] = [foundWords(repeats), leastWords(repeats, bound)]
  return reason(
    repeats === bound ? 'YEAR_OPTIMAL' : 'YEAR_REPEATS',
    params,
    `${count(planned, 'Treffen', 'Treffen')}: ${found.de}${least.de}.`,
    `${count(planned, 'meeting', 'meetings')}: ${found.en}${least.en}.`,
  )
}

function foundWords(repeats: number): Reason['text'] {
  if (repeats === 0)
    return {
      de: 'Niemand sitzt mit Bekannten zusammen',
      en: 'nobody shares a table with somebody they have met before',
    }
  return {
    de: `${grouped(repeats, '.')} Mal sitzen zwei zusammen, die sich schon kennen`,
    en: `${grouped(repeats, ',')} ${repeats === 1 ? 'time' : 'times'} two share a table who have met before`,
  }
}

function leastWords(repeats: number, bound: number): Reason['text'] {
  if (repeats === 0) return { de: '', en: '' }
  if (bound === 0)
    return { de: '; keines davon ist nachweislich unvermeidbar', en: '; none of them is proven unavoidable' }
  if (repeats === bound)
    return { de: '; weniger ist nachweislich nicht möglich', en: '; fewer are provably impossible' }
  return {
    de: `; mindestens ${grouped(bound, '.')} Mal ist unvermeidbar`,
    en: `; at least ${grouped(bound, ',')} cannot be avoided`,
  }
}

function proofReason(proof: RepeatsReason, value: number, { people }: YearInput): Reason {
  const ids = proof.members.map((member) => people[member]!.id)
  if (proof.code === 'partners')
    return reason(
      'YEAR_PARTNERS',
      { people: ids, value },
      `${count(ids.length, 'Person braucht', 'Personen brauchen')} über alle Treffen mehr Tischnachbarn, als sie neue finden ${ids.length === 1 ? 'kann' : 'können'}.`,
      `Over all meetings ${count(ids.length, 'person needs', 'people need')} more neighbours at table than there are new ones for them.`,
    )
  const { needed, available } = proof
  return reason(
    'YEAR_CIRCLE',
    { people: ids, needed, available, value },
    `Die ${ids.length} häufigsten Gäste sitzen mindestens ${grouped(needed, '.')} Mal paarweise zusammen, auch wenn sie sich gleichmäßig verteilen; neu kennenlernen können sich nur ${grouped(available, '.')} Paare.`,
    `The ${ids.length} most frequent guests share a table ${grouped(needed, ',')} times in pairs at least, even spread evenly; only ${grouped(available, ',')} pairs can meet for the first time.`,
  )
}

/** The member with the fewest new contacts for each meeting, the first of several. */
function worstReason(contacts: readonly Contacts[], { labels }: YearInput): Reason[] {
  const [first, ...others] = contacts
  if (!first) return []
  const worst = others.reduce(
    (least, one) => (one.newContacts * least.meetings < least.newContacts * one.meetings ? one : least),
    first,
  )
  const { id, newContacts, meetings } = worst
  const name = labels?.person?.(id) ?? id
  return [
    reason(
      'YEAR_WORST',
      { person: id, newContacts, meetings },
      `Am wenigsten neue Kontakte je Treffen hat ${name}: ${newContacts} bei ${meetings} Treffen.`,
      `${name} has the fewest new contacts a meeting: ${newContacts} at ${count(meetings, 'meeting', 'meetings')}.`,
    ),
  ]
}

function aheadReason({ meetings }: YearInput): Reason[] {
  const likely = meetings.filter((meeting) => !hasReplies(meeting)).map(({ day }) => day)
  if (likely.length === 0) return []
  return [
    reason(
      'YEAR_AHEAD',
      { days: likely },
      `${count(likely.length, 'Treffen ohne Zusagen ist', 'Treffen ohne Zusagen sind')} nach Wahrscheinlichkeit mitbedacht.`,
      `${count(likely.length, 'meeting without replies is', 'meetings without replies are')} looked ahead to by likelihood.`,
    ),
  ]
}
