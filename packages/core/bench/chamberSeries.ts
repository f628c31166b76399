import {
  type Encounter,
  encountersOf,
  type MeetingPlan,
  type MeetingRefusal,
  type YearInput,
  type YearMeeting,
  type YearSearch,
  yearSearch,
} from '../src/index.ts'
import { repeatsBound, type YearRound } from '../src/planner/year/repeatsBound.ts'

/** A network as in bench/chamber150.json. */
export interface Network {
  readonly n: number
  /** Person → trade. */
  readonly trade: readonly number[]
  /** Meeting → who comes when 70 % do. */
  readonly attendance70: readonly (readonly number[])[]
}

export interface SeriesOptions {
  readonly meetings: number
  /** Percent. */
  readonly attendance: 100 | 70
  /** Of later meetings: who comes is known, or only how many, and everybody comes as likely. */
  readonly replies: 'known' | 'likely'
  readonly seed: number
}

export interface SeriesResult {
  /** `[meeting][table]` → people. */
  readonly plan: readonly (readonly (readonly number[])[])[]
  /** Pairs of one trade at one table, over all meetings, and the least possible. */
  readonly sameTrade: number
  readonly sameTradeBound: number
  /** Over all pairs the times they met beyond the first, and the least possible. */
  readonly repeats: number
  readonly repeatsBound: number
  readonly steps: number
}

/** Two of one trade at one table outweigh any number of repeats a person can have there. */
const WEIGHTS = { trade: 400, competitor: 0, encounter: 20 }
/** Points of two of one trade at one table. */
const SAME_TRADE = 100 * WEIGHTS.trade

/** Plans one meeting after the other, looking ahead; `drive` steps the search for each as long as it sees fit. */
export function chamberSeries(
  network: Network,
  options: SeriesOptions,
  drive: (search: YearSearch) => void,
): SeriesResult {
  const coming = Array.from({ length: options.meetings }, (_, meeting) => presentAt(network, options, meeting))
  const plan = options.replies === 'known' ? atOnce : inTurn
  const { meetings, steps } = plan(network, coming, options.seed, drive)
  const seated = meetings.map(({ rounds }) => rounds[0]!.tables.map(({ people }) => people.map(({ id }) => Number(id))))
  const tradeBounds = meetings.map(({ terms }) => terms.find(({ name }) => name === 'trade')!.bound / SAME_TRADE)
  return {
    plan: seated,
    ...countsOf(network, seated),
    sameTradeBound: tradeBounds.reduce((sum, bound) => sum + bound, 0),
    repeatsBound: repeatsBound(network.n, new Uint8Array(network.n ** 2), coming.map(roundOf)).value,
    steps,
  }
}

interface Series {
  readonly meetings: readonly MeetingPlan[]
  readonly steps: number
}

/** All replies are in. */
function atOnce(network: Network, coming: Coming, seed: number, drive: (search: YearSearch) => void): Series {
  const search = opened(yearOf(network, coming.map(meetingOf)), seed)
  while (search.meeting !== null) {
    drive(search)
    search.next()
  }
  const { meetings, steps } = search.plan()
  return { meetings: meetings.map(({ plan }) => seatedPlan(plan)), steps }
}

/** Only the replies to the next meeting are in; of later ones it is known how many of all come. */
function inTurn(network: Network, coming: Coming, seed: number, drive: (search: YearSearch) => void): Series {
  const history: Encounter[] = []
  const searches = coming.map((present, at) => {
    const later = coming.slice(at + 1).map((_, after) => likelyMeeting(network, at + 1 + after))
    const search = opened({ ...yearOf(network, [meetingOf(present, at), ...later]), history: [...history] }, seed)
    drive(search)
    search.next()
    const plan = seatedPlan(search.plan().meetings[0]!.plan)
    history.push(...encountersOf(seatsOf(plan), dayOf(at)))
    return { plan, steps: search.steps }
  })
  return { meetings: searches.map(({ plan }) => plan), steps: searches.reduce((sum, { steps }) => sum + steps, 0) }
}

type Coming = readonly (readonly number[])[]

function opened(year: YearInput, seed: number): YearSearch {
  const search = yearSearch(year, { seed })
  if (!search.ok) throw new Error(`The year was refused: ${search.reasons[0]!.text.en}`)
  return search
}

function seatedPlan(plan: MeetingPlan | MeetingRefusal): MeetingPlan {
  if (!plan.ok) throw new Error(`A meeting was refused: ${plan.reasons[0]!.text.en}`)
  return plan
}

function seatsOf({ rounds }: MeetingPlan): string[][][] {
  return rounds.map(({ tables }) => tables.map(({ people }) => people.map(({ id }) => id)))
}

function yearOf({ n, trade }: Network, meetings: readonly YearMeeting[]): YearInput {
  const people = Array.from({ length: n }, (_, person) => ({ id: `${person}`, trades: [`${trade[person]}`] }))
  return { people, meetings, weights: WEIGHTS }
}

/** At as few tables as seat six each. */
function meetingOf(present: readonly number[], at: number): YearMeeting {
  return { day: dayOf(at), coming: present.map(String), rounds: 1, tables: tablesFor(present) }
}

function likelyMeeting({ n, attendance70 }: Network, at: number): YearMeeting {
  const likelihood = attendance70[0]!.length / n
  const coming = Object.fromEntries(Array.from({ length: n }, (_, person) => [`${person}`, likelihood]))
  return { day: dayOf(at), coming, rounds: 1 }
}

/** On days that follow one another, so that a repeat counts the same whenever it was. */
function dayOf(meeting: number): string {
  return `2027-03-${String(meeting + 1).padStart(2, '0')}`
}

function tablesFor(present: readonly number[]): number {
  return Math.ceil(present.length / 6)
}

function roundOf(present: readonly number[]): YearRound {
  const tables = tablesFor(present)
  return { present, tables, least: Math.floor(present.length / tables) }
}

function presentAt({ n, attendance70 }: Network, { attendance }: SeriesOptions, meeting: number): readonly number[] {
  if (attendance === 100) return Array.from({ length: n }, (_, person) => person)
  const present = attendance70[meeting]
  if (!present)
    throw new RangeError(`The file has ${attendance70.length} meetings, meeting ${meeting + 1} was asked for.`)
  return present
}

/** Counted from the plan alone. */
function countsOf({ n, trade }: Network, plan: SeriesResult['plan']): { sameTrade: number; repeats: number } {
  const met = new Int32Array(n * n)
  let sameTrade = 0
  let repeats = 0
  for (const people of plan.flat())
    people.forEach((a, at) => {
      for (const b of people.slice(at + 1)) {
        if (trade[a] === trade[b]) sameTrade++
        if (met[Math.min(a, b) * n + Math.max(a, b)]!++ > 0) repeats++
      }
    })
  return { sameTrade, repeats }
}
