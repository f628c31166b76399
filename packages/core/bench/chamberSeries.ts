import { pairMatrix } from '../src/pairs/index.ts'
import { type Seating, type SeatingProblem, type SeatingSearch, seatingSearch } from '../src/seating/index.ts'
import { sparedCompany } from './sparedCompany.ts'

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
  readonly seed: number
}

export interface SeriesResult {
  /** `[meeting][table]` → people. */
  readonly plan: Seating['tables']
  /** Pairs of one trade at one table, over all meetings, and the least possible. */
  readonly sameTrade: number
  readonly sameTradeBound: number
  /** Over all pairs the times they met beyond the first, and the least possible. */
  readonly repeats: number
  readonly repeatsBound: number
  readonly steps: number
}

/** Two of one trade at one table outweigh any number of repeats a person can have there; a repeat outweighs foresight. */
const SAME_TRADE = 4000
const REPEAT = 200
/** Foresight ends when this share of the series is left: then only what is met now counts. */
const NO_FORESIGHT = 1 / 8

/** Plans one meeting after the other, each knowing the ones before; `drive` steps each search as long as it sees fit. */
export function chamberSeries(
  network: Network,
  { meetings, attendance, seed }: SeriesOptions,
  drive: (search: SeatingSearch) => void,
): SeriesResult {
  const met = new Int32Array(network.n * network.n)
  const plan: Seating['tables'][number][] = []
  let sameTradeBound = 0
  let steps = 0
  for (let meeting = 0; meeting < meetings; meeting++) {
    const foresight = attendance < 100 && meeting < meetings * (1 - NO_FORESIGHT)
    const present = presentAt(network, attendance, meeting)
    const search = seatingSearch(meetingProblem(network, present, met, foresight), { seed })
    if ('ok' in search) throw new Error(`Meeting ${meeting} was refused: ${JSON.stringify(search.clashes)}`)
    drive(search)
    const { seating, terms } = search.result()
    sameTradeBound += terms[0]!.bound / SAME_TRADE
    steps += search.steps
    plan.push(seating.tables[0]!)
    for (const table of seating.tables[0]!) for (const a of table) for (const b of table) met[a * network.n + b]!++
  }
  const repeatsBound = repeatsBoundOf(network, attendance, meetings)
  return { plan, ...countsOf(network, plan), sameTradeBound, repeatsBound, steps }
}

function presentAt({ n, attendance70 }: Network, attendance: 100 | 70, meeting: number): readonly number[] {
  if (attendance === 100) return Array.from({ length: n }, (_, person) => person)
  const present = attendance70[meeting]
  if (!present)
    throw new RangeError(`The file has ${attendance70.length} meetings, meeting ${meeting + 1} was asked for.`)
  return present
}

function meetingProblem(
  { n, trade }: Network,
  present: readonly number[],
  met: Int32Array,
  foresight: boolean,
): SeatingProblem {
  const count = Math.ceil(present.length / 6)
  const least = Math.floor(present.length / count)
  const most = Math.ceil(present.length / count)
  const same = (i: number, j: number) => trade[i] === trade[j]
  const known = (i: number, j: number) => met[i * n + j]! > 0
  const ahead = () => sparedCompany(n, (i, j) => !same(i, j) && !known(i, j))
  return {
    people: n,
    rounds: [{ present, tables: Array.from({ length: count }, () => ({ min: least, max: most })) }],
    pairs: [
      { name: 'trade', weight: SAME_TRADE, costs: pairMatrix(n, (i, j) => (same(i, j) ? 1 : 0)) },
      { name: 'encounter', weight: REPEAT, costs: pairMatrix(n, (i, j) => (known(i, j) ? 1 : 0)) },
      ...(foresight ? [{ name: 'foresight', weight: 1, costs: ahead() }] : []),
    ],
  }
}

/** Counted from the plan alone. */
function countsOf({ n, trade }: Network, plan: Seating['tables']): { sameTrade: number; repeats: number } {
  const met = new Int32Array(n * n)
  let sameTrade = 0
  let repeats = 0
  for (const people of plan.flat())
    people.forEach((a, at) => {
      for (const b of people.slice(at + 1)) {
        if (trade[a] === trade[b]) sameTrade++
        if (met[a * n + b]!++ > 0) repeats++
      }
    })
  return { sameTrade, repeats }
}

/** Whoever needs more partners over the series than there are others must meet some again; each repeat serves two. */
function repeatsBoundOf(network: Network, attendance: 100 | 70, meetings: number): number {
  const needed = new Int32Array(network.n)
  const others = Array.from({ length: network.n }, () => new Set<number>())
  for (let meeting = 0; meeting < meetings; meeting++) {
    const present = presentAt(network, attendance, meeting)
    const least = Math.floor(present.length / Math.ceil(present.length / 6))
    for (const person of present) {
      needed[person]! += least - 1
      for (const other of present) if (other !== person) others[person]!.add(other)
    }
  }
  return Math.ceil(needed.reduce((sum, need, person) => sum + Math.max(0, need - others[person]!.size), 0) / 2)
}
