export { type Encounter, encountersOf } from './history/index.ts'
export type { Person, TradeDistance } from './people/index.ts'
export {
  defaultSteps,
  defaultWeights,
  engineVersion,
  type Labels,
  type MeetingInput,
  type MeetingPlan,
  type MeetingRefusal,
  type MeetingRule,
  type MeetingSearch,
  meetingSearch,
  type PlannedRound,
  type PlannedTable,
  planMeeting,
  type Reason,
  type TableSize,
  type Weights,
} from './planner/index.ts'
export type { Day } from './time/index.ts'
