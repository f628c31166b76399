import { type Random, random } from '../../random/index.ts'
import { minPairs } from '../bound/minPairs.ts'
import { Cooling } from '../search/cooling.ts'
import { CrowdAssignment } from './crowdAssignment.ts'
import { type CrowdProblem, checkCrowd } from './crowdProblem.ts'
import { dealCrowd } from './dealCrowd.ts'

/** A search that its caller steps; slicing the steps changes nothing, and the same seed and steps give the same tables. */
export interface CrowdSearch {
  run(steps: number): void
  readonly steps: number
  /** Of the best seating so far. */
  readonly cost: number
  /** No seating costs less: pairs of one class for want of tables. */
  readonly bound: number
  readonly optimal: boolean
  /** Table → people, ascending. */
  tables(): number[][]
}

const SAMPLES = 2000
/** One proposal in so many is a move to a table that may grow; the others are swaps. */
const MOVE_EVERY = 4

/** Seats a crowd: dealt by class, then annealed. Throws a RangeError on a malformed problem. */
export function crowdSearch(problem: CrowdProblem, { seed }: { seed: number }): CrowdSearch {
  checkCrowd(problem)
  const chance = random(seed)
  const annealing = new CrowdAnnealing(problem, new CrowdAssignment(problem, dealCrowd(problem, chance)), chance)
  const bound = boundOf(problem)
  return {
    run: (steps) => annealing.runTo(annealing.steps + steps, bound),
    get steps() {
      return annealing.steps
    },
    get cost() {
      return annealing.bestCost
    },
    bound,
    get optimal() {
      return annealing.bestCost <= bound
    },
    tables: () => listsOf(problem, annealing.best()),
  }
}

class CrowdAnnealing {
  steps = 0
  bestCost: number
  private readonly problem: CrowdProblem
  private readonly assignment: CrowdAssignment
  private readonly random: Random
  private readonly cooling: Cooling
  private saved: Int32Array
  /** The present seating is the best and not yet saved: saved only when it is left uphill. */
  private held = true

  constructor(problem: CrowdProblem, assignment: CrowdAssignment, chance: Random) {
    this.problem = problem
    this.assignment = assignment
    this.random = chance
    this.bestCost = assignment.cost
    this.saved = assignment.tableOf.slice()
    this.cooling = new Cooling(assignment.people, () => this.rises())
  }

  best(): Int32Array {
    return this.held ? this.assignment.tableOf : this.saved
  }

  runTo(steps: number, floor: number): void {
    while (this.steps < steps && this.bestCost > floor) {
      if (this.steps >= this.cooling.stageEnd) this.cooling.nextStage()
      this.steps++
      this.propose()
    }
  }

  private propose(): void {
    const person = this.random.below(this.assignment.people)
    const move = this.random.below(MOVE_EVERY) === 0
    const other = this.random.below(move ? this.problem.tables.length : this.assignment.people)
    const delta = this.deltaOf(person, move, other)
    if (delta === null || !this.cooling.takes(delta, this.random.next())) return
    if (this.held && delta > 0) this.saved = this.assignment.tableOf.slice()
    if (delta > 0) this.held = false
    if (move) this.assignment.move(person, other)
    else this.assignment.swap(person, other)
    if (this.assignment.cost >= this.bestCost) return
    this.bestCost = this.assignment.cost
    this.held = true
  }

  /** Null when the change is none, or sizes forbid it. */
  private deltaOf(person: number, move: boolean, other: number): number | null {
    const { tableOf, count } = this.assignment
    const from = tableOf[person]!
    if (!move) return from === tableOf[other] ? null : this.assignment.swapDelta(person, other)
    const { tables } = this.problem
    if (from === other || count[from]! <= tables[from]!.min || count[other]! >= tables[other]!.max) return null
    return this.assignment.moveDelta(person, other)
  }

  private rises(): number[] {
    const rises: number[] = []
    for (let sample = 0; sample < SAMPLES; sample++) {
      const delta = this.deltaOf(
        this.random.below(this.assignment.people),
        false,
        this.random.below(this.assignment.people),
      )
      if (delta !== null && delta > 0) rises.push(delta)
    }
    return rises
  }
}

/** The classes share no pair, so their bounds add up. */
function boundOf({ classes, within, tables }: CrowdProblem): number {
  const sizes = new Map<number, number>()
  for (const own of classes) sizes.set(own, (sizes.get(own) ?? 0) + 1)
  const caps = Int32Array.from(tables, ({ max }) => max)
  return within * [...sizes.values()].reduce((sum, size) => sum + minPairs(size, caps), 0)
}

function listsOf({ tables }: CrowdProblem, tableOf: Int32Array): number[][] {
  const lists: number[][] = tables.map(() => [])
  tableOf.forEach((table, person) => {
    lists[table]!.push(person)
  })
  return lists
}
