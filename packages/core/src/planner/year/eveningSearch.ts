import { type SeatingProblem, type SeatingSearch, seatingSearch } from '../../seating/index.ts'
import { clashReasons } from '../clashReasons.ts'
import type { MeetingInput } from '../meetingInput.ts'
import type { MeetingPlan } from '../meetingPlan.ts'
import { type MeetingProblem, meetingProblem } from '../meetingProblem.ts'
import { planOf } from '../planOf.ts'
import type { MeetingRefusal } from '../reason.ts'
import { defaultWeights } from '../weights.ts'
import { foresight, type Later } from './foresight.ts'

/** The search for one meeting of a year. */
export interface EveningSearch {
  readonly ok: true
  readonly search: SeatingSearch
  readonly problem: SeatingProblem
  /** The best plan so far, judged as `planMeeting` judges: what foresight cost is not in it. */
  plan(): MeetingPlan
}

/** Points for meeting again at encounter weight 1. */
const HUNDRED = 100

/** Begins to plan a meeting while sparing what the later ones need; `here` are the positions of its people among the members. */
export function eveningSearch(
  input: MeetingInput,
  here: readonly number[],
  later: Later,
  seed: number,
): EveningSearch | MeetingRefusal {
  const problem = meetingProblem(input)
  if ('ok' in problem) return problem
  const { encounter } = { ...defaultWeights, ...input.weights }
  const spared = foresight(here, later, HUNDRED * encounter)
  const looksAhead = spared.values.some((price) => price > 0)
  const term = { name: 'foresight', weight: 1, costs: spared }
  const search = seatingSearch(looksAhead ? { ...problem, pairs: [...problem.pairs, term] } : problem, { seed })
  if ('ok' in search) return { ok: false, reasons: clashReasons(search.clashes, input) }
  const plan = () => (looksAhead ? judged(input, problem, search, seed) : planOf(input, problem, search.result()))
  return { ok: true, search, problem, plan }
}

/** The bound of the meeting alone is another than that of the meeting with foresight, so it is proven anew. */
function judged(input: MeetingInput, problem: MeetingProblem, search: SeatingSearch, seed: number): MeetingPlan {
  const { seating, steps } = search.result()
  const alone = seatingSearch(problem, { seed, start: seating })
  if ('ok' in alone) throw new Error('A meeting that is seated was refused.')
  return planOf(input, problem, { ...alone.result(), steps })
}
