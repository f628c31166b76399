import type { MeetingPlan } from '../meetingPlan.ts'
import type { MeetingRefusal, Reason } from '../reason.ts'

/** A planned series: plain data, the same bytes for the same input, seed and steps. */
export interface YearPlan {
  readonly ok: true
  /** The meetings with replies, in the order of their days. */
  readonly meetings: readonly PlannedMeeting[]
  /** Over all of them, how often two share a table who had met before, in the history, an earlier meeting or an earlier round. */
  readonly repeats: number
  /** No plan of these meetings has fewer repeats: proven. */
  readonly bound: number
  /** Everybody who comes to a planned meeting, in the order of the members. */
  readonly contacts: readonly Contacts[]
  /** How good the year is, what proves the bound, who has the fewest new contacts, how far was looked ahead. */
  readonly reasons: readonly Reason[]
  readonly seed: number
  /** Of all meetings together. */
  readonly steps: number
  readonly engineVersion: string
}

export interface PlannedMeeting {
  /** Position in the input's meetings, from 1. */
  readonly number: number
  readonly day: string
  /** As `planMeeting` would tell it, `history` including the meetings planned before. Or why it cannot be seated; the others go on. */
  readonly plan: MeetingPlan | MeetingRefusal
  /** How often two share a table who had met before. */
  readonly repeats: number
  /** Pairs who meet for the first time. */
  readonly newContacts: number
}

export interface Contacts {
  readonly id: string
  /** Planned meetings to which they come. */
  readonly meetings: number
  /** Whom they meet for the first time. */
  readonly newContacts: number
}
