import type { Encounter } from '../history/index.ts'
import type { Person, TradeDistance } from '../people/index.ts'
import type { Day } from '../time/index.ts'
import type { Mode } from './mode.ts'

/** What a meeting is planned from. All plain data but `tradeDistance` and `labels`, which the register of trades supplies. */
export interface MeetingInput {
  /** Everybody who comes; plans list people in this order. */
  readonly people: readonly MeetingPerson[]
  /** Day of the meeting: history fades towards it. */
  readonly day: Day
  /** 1 to 12, default 3. */
  readonly rounds?: number
  /** People at a table, default 5 (4 to 6). Give this or `tables`. */
  readonly tableSize?: TableSize
  /**
   * Number of tables in every round, whatever the sizes, shared between the room and online. Or the tables themselves: in every
   * round as many of them as there are people for, the first before the last.
   */
  readonly tables?: number | readonly MeetingTable[]
  /** Earlier encounters, one entry each; of anybody, in any order. */
  readonly history?: readonly Encounter[]
  /** Default: the same trade 0, any other 1. `tradeDistance` of @tafelrunde/trades knows the crafts. */
  readonly tradeDistance?: TradeDistance
  readonly rules?: readonly MeetingRule[]
  /** What the tables talk about; with it every table gets one of these topics. Without it tables have none. */
  readonly topics?: readonly MeetingTopic[]
  /** A topic gets tables only when at least so many people want it, from 1; default 4, or the smallest table if that is smaller. */
  readonly openFrom?: number
  readonly weights?: Partial<Weights>
  /** How people, trades and topics are called in the texts; default: by their ids. */
  readonly labels?: Labels
}

/** Somebody who comes. */
export interface MeetingPerson extends Person {
  /**
   * The ballot: ids of the meeting's topics from dearest to least dear, topics in one tier tied; topics left out are not wanted.
   * Without a ballot (not the same as an empty one) a person may be seated by a guess.
   */
  readonly wishes?: readonly (readonly string[])[]
  /** In the room unless told; people and tables of the two modes never mix. */
  readonly attends?: Mode
}

export interface MeetingTable {
  /** How many people may sit there, from and to included; at least 2, so that nobody sits alone. */
  readonly seats: { readonly min: number; readonly max: number }
  /** In the room unless told. */
  readonly mode?: Mode
}

export interface MeetingTopic {
  readonly id: string
}

/** Whole numbers, 1 ≤ min ≤ wanted ≤ max. Left out: wanted 5, min one less than wanted, max one more. */
export interface TableSize {
  readonly wanted?: number
  readonly min?: number
  readonly max?: number
}

/** What a full case of each kind costs, in hundreds of points: whole numbers ≥ 0. */
export interface Weights {
  /** The same trade; close trades in proportion to their closeness. */
  readonly trade: number
  /** The same trade and the same district, on top of `trade`. */
  readonly competitor: number
  /** Met today; earlier encounters in proportion to their recency. */
  readonly encounter: number
  /** Meeting again within this plan. */
  readonly repeat: number
  /** One person for one round with a topic not wanted; wishes of a lower rank in proportion. */
  readonly topic: number
  /** Having a topic again within this plan, for one who asked for some: a second time once, a third time twice as much on top. */
  readonly return: number
}

/** Names for texts. */
export interface Labels {
  readonly person?: (id: string) => string
  readonly trade?: (id: string) => string
  readonly topic?: (id: string) => string
}

/** People by id; tables and rounds count from 1. A rule without `round` holds in every round. */
export type MeetingRule =
  | { readonly kind: 'together'; readonly people: readonly string[] }
  | { readonly kind: 'apart'; readonly people: readonly string[] }
  | { readonly kind: 'pinned'; readonly person: string; readonly table: number; readonly round?: number }
  | { readonly kind: 'host'; readonly person: string; readonly table?: number }
  | { readonly kind: 'allowed'; readonly person: string; readonly tables: readonly number[]; readonly round?: number }
  | { readonly kind: 'present'; readonly person: string; readonly rounds: readonly number[] }
  | {
      readonly kind: 'quota'
      readonly people: readonly string[]
      readonly min: number
      readonly max: number
      readonly round?: number
    }

/** The people a rule names. */
export function peopleOf(rule: MeetingRule): readonly string[] {
  return 'people' in rule ? rule.people : [rule.person]
}
