import type { Encounter } from '../../history/index.ts'
import type { Person, TradeDistance } from '../../people/index.ts'
import type { Labels, MeetingInput, MeetingRule, Weights } from '../meetingInput.ts'

/** A series of meetings to come. All plain data but `tradeDistance` and `labels`. */
export interface YearInput {
  /** The members: everybody who may come to any of the meetings. */
  readonly people: readonly Person[]
  /** In the order of their days. */
  readonly meetings: readonly YearMeeting[]
  /** Encounters up to the day of the first meeting, one entry each; of anybody, in any order. Later ones are left out. */
  readonly history?: readonly Encounter[]
  /** Default: the same trade 0, any other 1. `tradeDistance` of @tafelrunde/trades knows the crafts. */
  readonly tradeDistance?: TradeDistance
  /** What holds in every meeting, as far as these people come. */
  readonly rules?: readonly YearRule[]
  readonly weights?: Partial<Weights>
  /** How people, trades and topics are called in the texts; default: by their ids. */
  readonly labels?: Labels
}

/** Rules that make sense whatever the tables of an evening are. */
export type YearRule = Extract<MeetingRule, { kind: 'together' | 'apart' }>

/** One meeting of the series; what is not said here is as in MeetingInput. */
export interface YearMeeting
  extends Pick<MeetingInput, 'day' | 'rounds' | 'tableSize' | 'tables' | 'topics' | 'openFrom' | 'rules'> {
  /**
   * Who comes. A list of ids when the replies are in: the meeting is planned. How likely members come, from 0 to 1, when they are not:
   * the meeting is only looked ahead to; whoever is left out does not come.
   */
  readonly coming: readonly string[] | Likelihoods
  /** The ballots of this meeting, by person: topic ids from dearest to least dear in tiers. */
  readonly wishes?: Readonly<Record<string, readonly (readonly string[])[]>>
}

/** Id → how likely somebody comes, 0 to 1. */
export type Likelihoods = Readonly<Record<string, number>>

/** A meeting with replies. */
export type PlannableMeeting = YearMeeting & { readonly coming: readonly string[] }

/** Whether the replies to a meeting are in. */
export function hasReplies(meeting: YearMeeting): meeting is PlannableMeeting {
  return Array.isArray(meeting.coming)
}

/** Member → how likely they come to the meeting, 0 to 1. */
export function likelihoods({ people }: YearInput, meeting: YearMeeting): Float64Array {
  if (!hasReplies(meeting)) {
    const coming = meeting.coming as Likelihoods
    return Float64Array.from(people, ({ id }) => (Object.hasOwn(coming, id) ? coming[id]! : 0))
  }
  const coming = new Set(meeting.coming)
  return Float64Array.from(people, ({ id }) => (coming.has(id) ? 1 : 0))
}

/** One meeting with replies as `planMeeting` knows it, `history` being all encounters before it. */
export function meetingOf(year: YearInput, meeting: PlannableMeeting, history: readonly Encounter[]): MeetingInput {
  const { coming, wishes = {}, rules = [], ...evening } = meeting
  const here = new Set(coming)
  const people = year.people
    .filter(({ id }) => here.has(id))
    .map((person) => (Object.hasOwn(wishes, person.id) ? { ...person, wishes: wishes[person.id]! } : person))
  const { tradeDistance, weights, labels } = year
  return {
    ...evening,
    people,
    history,
    rules: [...rulesFor(year, here), ...rules],
    ...(tradeDistance && { tradeDistance }),
    ...(weights && { weights }),
    ...(labels && { labels }),
  }
}

/** The year's rules about those who come, two of them at least. */
function rulesFor({ rules = [] }: YearInput, here: ReadonlySet<string>): YearRule[] {
  return rules
    .map((rule) => ({ ...rule, people: rule.people.filter((id) => here.has(id)) }))
    .filter(({ people }) => people.length > 1)
}
