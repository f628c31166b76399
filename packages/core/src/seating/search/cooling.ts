import { chances } from './chances.ts'
import { type Temperatures, temperatures } from './temperatures.ts'

/** A cycle cools in so many stages; a power of two, so that the ratio of two stages is a repeated square root. */
const STAGES_LOG2 = 8
const STAGES = 2 ** STAGES_LOG2
/** Steps per seat in the descent, in the first cycle, and how much longer each further cycle is. */
const DESCENT = 20
const FIRST = 400
const GROWTH = 1.5

/**
 * The temperature of an annealing, step by step: a descent, then cycle after cycle between the same two temperatures, each
 * longer than the one before; so it needs to know neither its budget nor a clock.
 */
export class Cooling {
  /** So low at first that nothing goes uphill: the descent. */
  temperature = 1e-9
  /** The step at which the present stage ends. */
  stageEnd = 0
  private readonly seats: number
  private readonly rises: () => readonly number[]
  private range: Temperatures | undefined
  private cycleLength: number
  private stage = 0
  private cooling = 1

  /** `seats` of all rounds; `rises` is asked once, after the descent, by how much random steps would raise the cost. */
  constructor(seats: number, rises: () => readonly number[]) {
    this.seats = seats
    this.rises = rises
    this.cycleLength = this.stagesOf(DESCENT)
  }

  /** Steps of the descent and of the first cycle. */
  get opening(): number {
    return this.stagesOf(DESCENT) + this.stagesOf(FIRST)
  }

  /** Where every cycle begins; there is none before the first. */
  get hottest(): number {
    if (!this.range) throw new Error('The temperatures are measured after the descent: it has not ended.')
    return this.range.hot
  }

  nextStage(): void {
    if (this.stage === STAGES) this.startCycle()
    else this.temperature *= this.cooling
    this.stage++
    this.stageEnd += this.cycleLength / STAGES
  }

  /** Whether a change of cost is accepted, by a chance of 32 bits. */
  takes(delta: number, chance: number): boolean {
    return delta < this.temperature * chances[chance & 4095]!
  }

  private startCycle(): void {
    this.cycleLength = this.range ? STAGES * Math.ceil((this.cycleLength / STAGES) * GROWTH) : this.stagesOf(FIRST)
    this.range ??= temperatures(this.rises(), this.seats)
    this.stage = 0
    this.temperature = this.range.hot
    this.cooling = root(this.range.cold / this.range.hot, STAGES_LOG2)
  }

  /** About so many steps per seat, a whole number of stages. */
  private stagesOf(steps: number): number {
    return STAGES * Math.ceil((steps * this.seats) / STAGES + 1)
  }
}

/** The 2^log2-th root. */
function root(value: number, log2: number): number {
  let result = value
  for (let halving = 0; halving < log2; halving++) result = Math.sqrt(result)
  return result
}
