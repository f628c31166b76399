import type { Seating } from '../../seating/index.ts'
import type { Acquaintance } from '../acquaintance.ts'
import type { MeetingInput } from '../meetingInput.ts'
import type { MeetingProblem } from '../meetingProblem.ts'
import type { Reason } from '../reason.ts'

/** Something a plan does not fulfil, and what it costs: two people at one table, or one person at a topic. */
export interface Shortfall extends Reason {
  readonly code: ShortfallCode
  readonly params: {
    readonly people: readonly string[]
    readonly cost: number
    readonly round: number
    readonly table: number
  } & Reason['params']
}

export type ShortfallCode =
  | 'SAME_TRADE'
  | 'NEAR_TRADES'
  | 'COMPETITORS'
  | 'MET_BEFORE'
  | 'MEET_AGAIN'
  | 'LATER_WISH'
  | 'OTHER_TOPIC'
  | 'TOPIC_AGAIN'
  | 'GUESSED_TOPIC'

/** A plan, and all that is known about those who sit in it. */
export interface PlanScene {
  readonly input: MeetingInput
  readonly problem: MeetingProblem
  readonly seating: Seating
  readonly acquaintance: Acquaintance
}

/** One table of it; round and table count from 0. */
export interface Scene extends PlanScene {
  readonly round: number
  readonly table: number
}
