import type { Mode } from './mode.ts'
import type { Reason } from './reason.ts'
import type { TopicReport } from './wishes/topicReport.ts'

/** A seated meeting: plain data, the same bytes for the same input, seed and steps. Rounds and tables count from 1. */
export interface MeetingPlan {
  readonly ok: true
  readonly rounds: readonly PlannedRound[]
  /** Points; the terms add up to it, and so do the tables. */
  readonly cost: number
  /** No plan that keeps the rules costs less: proven. */
  readonly bound: number
  /** cost − bound */
  readonly gap: number
  /** Exactly when cost = bound. */
  readonly optimal: boolean
  readonly terms: readonly { readonly name: string; readonly cost: number; readonly bound: number }[]
  /** How good the plan is, then what proves the bound, the weightiest first. */
  readonly reasons: readonly Reason[]
  /** Who got which topic; only when the meeting has topics. */
  readonly topics?: TopicReport
  readonly seed: number
  /** Steps taken: fewer than allowed when the plan was proven optimal before. */
  readonly steps: number
  readonly engineVersion: string
}

export interface PlannedRound {
  readonly number: number
  readonly tables: readonly PlannedTable[]
}

export interface PlannedTable {
  readonly number: number
  /** How the table is held; only when the input speaks of modes. */
  readonly mode?: Mode
  readonly people: readonly { readonly id: string; readonly host: boolean }[]
  readonly cost: number
  readonly terms: Readonly<Record<string, number>>
  /** Id of what the table talks about, and how far its people wanted that; only when the meeting has topics. */
  readonly topic?: string
  readonly wishes?: Reason
}
