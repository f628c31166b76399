import type { Random } from '../../random/index.ts'
import type { Frame } from '../frame.ts'
import { FULL_WEIGHT, weightOf } from '../grouping/boltzmann.ts'
import { ladder } from '../grouping/ladder.ts'
import type { Moves } from './movesOf.ts'
import { Walk } from './walk.ts'

/** Walks that exchange their temperatures, and hottest over coldest; found on the problems of bench:mixed. */
const RUNGS = 6
const SPAN = 3.5
/** Changes of one walk between two exchanges. */
const TURN = 60
/** Pairs of people that are weighed in the time of one proposal of the annealing. */
const PAIRS_A_STEP = 16

/**
 * Parallel tempering (Swendsen and Wang 1986; Hukushima and Nemoto 1996): walks at a ladder of temperatures, and
 * neighbours exchange places so that the cheaper plan goes to the colder place.
 */
export class Tempering {
  bestCost: number
  /** How many proposals of the annealing take as long as one change here. */
  readonly stepsPerChange: number
  private readonly random: Random
  private readonly walks: Walk[]
  private readonly temperatures: Float64Array
  private readonly saved: readonly Int32Array[]
  /** The walk whose turn it is, and its changes left. */
  private rung = 0
  private left = TURN
  private rounds = 0

  constructor(frame: Frame, start: readonly Int32Array[], moves: Moves, hottest: number, random: Random) {
    this.random = random
    this.temperatures = ladder(hottest, RUNGS, SPAN)
    this.walks = Array.from({ length: RUNGS }, () => new Walk(frame, start, moves, random))
    for (const [rung, walk] of this.walks.entries()) walk.heat(this.temperatures[rung]!)
    this.bestCost = this.walks[0]!.assignment.cost
    this.saved = start.map((tableOf) => tableOf.slice())
    this.stepsPerChange = Math.max(1, Math.ceil(pairsPerChange(frame) / PAIRS_A_STEP))
  }

  /** The best plan so far: `[round][person]` → table. */
  best(): readonly Int32Array[] {
    return this.saved
  }

  /** One change of the walk whose turn it is. */
  change(): void {
    const walk = this.walks[this.rung]!
    walk.step()
    if (walk.assignment.cost < this.bestCost) this.save(walk)
    this.left--
    if (this.left === 0) this.nextWalk()
  }

  private save({ assignment }: Walk): void {
    this.bestCost = assignment.cost
    assignment.rounds.forEach(({ tableOf }, at) => {
      this.saved[at]!.set(tableOf)
    })
  }

  private nextWalk(): void {
    this.left = TURN
    this.rung++
    if (this.rung < RUNGS) return
    this.rung = 0
    this.rounds++
    for (let rung = this.rounds % 2; rung + 1 < RUNGS; rung += 2) this.exchange(rung)
  }

  /** Lets a walk and its colder neighbour change places, always when the cheaper one gets colder by it. */
  private exchange(rung: number): void {
    const hot = this.walks[rung]!
    const cold = this.walks[rung + 1]!
    const [warm, cool] = [this.temperatures[rung]!, this.temperatures[rung + 1]!]
    const exponent = (1 / cool - 1 / warm) * (cold.assignment.cost - hot.assignment.cost)
    if (this.random.below(FULL_WEIGHT) >= weightOf(exponent)) return
    this.walks[rung] = cold
    this.walks[rung + 1] = hot
    cold.heat(warm)
    hot.heat(cool)
  }
}

/** Tables of the classes that two who swap leave and find, about. */
const CLASS_TABLES = 8

/** Pairs of people weighed after a change, about: at two tables against all others, and in other rounds with all mates. */
function pairsPerChange({ rounds, repeat, returns }: Frame): number {
  const work = rounds.map(({ present, tables }) => {
    const size = present.length / tables
    const mates = (repeat > 0 ? 4 * size : 0) + (returns ? CLASS_TABLES : 0)
    const told = Math.min((tables * (tables - 1)) / 2, mates)
    return size * size * (2 * tables + (rounds.length - 1) * told)
  })
  return work.reduce((sum, pairs) => sum + pairs, 0) / rounds.length
}
