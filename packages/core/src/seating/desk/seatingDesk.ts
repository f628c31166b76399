import { Assignment } from '../assignment.ts'
import { brokenRules } from '../brokenRules.ts'
import { checkProblem } from '../checkProblem.ts'
import { frameOf } from '../frame.ts'
import type { Seating, SeatingProblem } from '../problem.ts'
import { Guard } from '../search/guard.ts'

/** What moving one person to another table of the round would add to the cost. */
export interface MoveOption {
  readonly table: number
  readonly delta: number
  /** Whether sizes and rules still hold afterwards; the hosts' rule is asked too. */
  readonly allowed: boolean
}

/** What changing places with somebody at another table of the round would add to the cost. */
export interface SwapOption {
  readonly person: number
  readonly delta: number
  readonly allowed: boolean
}

/**
 * A plan laid out for editing by hand. Every change is carried out as told, even against a rule: `allowed` warns before,
 * `brokenRules` judges after. A change is undone by its inverse: move back, or swap the same two again.
 */
export interface SeatingDesk {
  readonly cost: number
  /** All moves and swaps of one person in one round, by table and by person. O(people + tables). */
  options(round: number, person: number): { readonly moves: MoveOption[]; readonly swaps: SwapOption[] }
  move(round: number, person: number, table: number): void
  swap(round: number, a: number, b: number): void
  seating(): Seating
}

/** Lays out a plan in which everyone present has exactly one seat; other rules may be broken. Throws a RangeError else. */
export function seatingDesk(problem: SeatingProblem, seating: Seating): SeatingDesk {
  checkProblem(problem)
  for (const breach of brokenRules(problem, seating))
    if ('person' in breach)
      throw new RangeError(
        `Person ${breach.person} is ${breach.code} in round ${breach.round}: seat everyone present once.`,
      )
  const assignment = new Assignment(frameOf(problem), tablesOf(problem, seating))
  const guards = problem.rounds.map((_, at) => new Guard(assignment, at))
  return {
    get cost() {
      return assignment.cost
    },
    options(round, person) {
      checkSeat(assignment, round, person)
      return {
        moves: moveOptions(assignment, guards, round, person),
        swaps: swapOptions(assignment, guards, round, person),
      }
    },
    move(round, person, table) {
      checkSeat(assignment, round, person)
      checkTable(assignment, round, table)
      if (assignment.rounds[round]!.tableOf[person] !== table) assignment.move(round, person, table)
    },
    swap(round, a, b) {
      checkSeat(assignment, round, a)
      checkSeat(assignment, round, b)
      const { tableOf } = assignment.rounds[round]!
      if (tableOf[a] !== tableOf[b]) assignment.swap(round, a, b)
    },
    seating: () => seatingOf(problem, assignment),
  }
}

function moveOptions(assignment: Assignment, guards: readonly Guard[], round: number, person: number): MoveOption[] {
  const { frame, tableOf } = assignment.rounds[round]!
  const options: MoveOption[] = []
  for (let table = 0; table < frame.tables; table++) {
    if (table === tableOf[person]) continue
    const allowed = !tied(assignment, round, person) && guards[round]!.mayMove(person, table)
    options.push({ table, delta: assignment.moveDelta(round, person, table), allowed })
  }
  return options
}

function swapOptions(assignment: Assignment, guards: readonly Guard[], round: number, person: number): SwapOption[] {
  const { frame, tableOf } = assignment.rounds[round]!
  const free = !tied(assignment, round, person)
  const options: SwapOption[] = []
  for (const other of frame.present) {
    if (tableOf[other] === tableOf[person]) continue
    const allowed = free && !tied(assignment, round, other) && guards[round]!.maySwap(person, other)
    options.push({ person: other, delta: assignment.swapDelta(round, person, other), allowed })
  }
  return options
}

/** Hosts stay in all rounds, and those who must sit together cannot be parted one by one. */
function tied({ frame, rounds }: Assignment, round: number, person: number): boolean {
  return rounds[round]!.frame.blockOf[person] !== -1 || frame.hosts.includes(person)
}

function checkSeat({ rounds }: Assignment, round: number, person: number): void {
  if (!rounds[round]) throw new RangeError(`Round ${round} does not exist: there are ${rounds.length}, counted from 0.`)
  if (!(rounds[round].tableOf[person]! >= 0)) throw new RangeError(`Person ${person} does not sit in round ${round}.`)
}

function checkTable({ rounds }: Assignment, round: number, table: number): void {
  const { tables } = rounds[round]!.frame
  if (!Number.isInteger(table) || table < 0 || table >= tables)
    throw new RangeError(`Table ${table} does not exist in round ${round}: there are ${tables}, counted from 0.`)
}

function tablesOf(problem: SeatingProblem, { tables }: Seating): Int32Array[] {
  return problem.rounds.map((_, round) => {
    const tableOf = new Int32Array(problem.people).fill(-1)
    tables[round]!.forEach((people, table) => {
      for (const person of people) tableOf[person] = table
    })
    return tableOf
  })
}

function seatingOf({ rounds }: SeatingProblem, assignment: Assignment): Seating {
  return {
    tables: rounds.map(({ tables }, round) => {
      const { tableOf } = assignment.rounds[round]!
      const lists: number[][] = tables.map(() => [])
      tableOf.forEach((table, person) => {
        if (table >= 0) lists[table]!.push(person)
      })
      return lists
    }),
  }
}
