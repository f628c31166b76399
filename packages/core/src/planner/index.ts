export { defaultSteps } from './defaultSteps.ts'
export { engineVersion } from './engineVersion.ts'
export { explainMeeting, type MeetingExplanation } from './explain/explainMeeting.ts'
export type { IntroductionInput, Member } from './introductionInput.ts'
export { type Introduction, introductions, introductionsOf, type PersonIntroductions } from './introductions.ts'
export type {
  Labels,
  MeetingInput,
  MeetingPerson,
  MeetingRule,
  MeetingTable,
  MeetingTopic,
  TableSize,
  Weights,
} from './meetingInput.ts'
export type { MeetingPlan, PlannedRound, PlannedTable } from './meetingPlan.ts'
export { meetingSearch } from './meetingSearch.ts'
export type { Mode } from './mode.ts'
export type { PairsInput, PairsRule } from './pairsInput.ts'
export { pairsSearch } from './pairsSearch.ts'
export { planMeeting } from './planMeeting.ts'
export { planPairs } from './planPairs.ts'
export type { MeetingRefusal, Reason } from './reason.ts'
export type { MeetingSearch } from './steppedPlan.ts'
export { tableSizes } from './tableSizes.ts'
export { type Tradeoff, type TradeoffPoint, tradeoff } from './tradeoff.ts'
export { defaultWeights } from './weights.ts'
export type { TopicReport } from './wishes/topicReport.ts'
export { planYear } from './year/planYear.ts'
export type { YearInput, YearMeeting, YearRule } from './year/yearInput.ts'
export type { Contacts, PlannedMeeting, YearPlan } from './year/yearPlan.ts'
export { type YearSearch, yearSearch } from './year/yearSearch.ts'
