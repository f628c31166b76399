import type { Random } from '../../random/index.ts'
import type { Frame } from '../frame.ts'
import { Annealing } from './annealing.ts'
import { movesOf } from './movesOf.ts'
import { Tempering } from './tempering.ts'

/**
 * Anneals once, which finds a good valley fast, then tempers, which goes on getting better for as long as it is given.
 * Steps are proposals of the annealing or take as long; cutting a run into slices changes nothing.
 */
export class PlanSearch {
  /** Steps so far. */
  steps = 0
  private readonly frame: Frame
  private readonly random: Random
  private readonly annealing: Annealing
  private tempering: Tempering | undefined
  /** Steps of those changes that have been made. */
  private done: number

  constructor(frame: Frame, start: readonly Int32Array[], random: Random) {
    this.frame = frame
    this.random = random
    this.annealing = new Annealing(frame, start, movesOf(frame), random)
    this.done = this.annealing.length
  }

  get bestCost(): number {
    return (this.tempering ?? this.annealing).bestCost
  }

  /** The best plan so far: `[round][person]` → table. */
  best(): readonly Int32Array[] {
    return (this.tempering ?? this.annealing).best()
  }

  /** Runs until `steps` are done in all, or the best cost is `floor`. */
  runTo(steps: number, floor: number): void {
    if (this.steps < this.annealing.length) this.anneal(Math.min(steps, this.annealing.length), floor)
    if (this.steps < steps && this.bestCost > floor) this.temper(steps, floor)
  }

  private anneal(steps: number, floor: number): void {
    this.annealing.runTo(steps, floor)
    this.steps = this.annealing.steps
  }

  /** A change that would end beyond `steps` waits until there are more. */
  private temper(steps: number, floor: number): void {
    const { frame, annealing, random } = this
    this.tempering ??= new Tempering(frame, annealing.best(), movesOf(frame), annealing.hottest, random)
    const { tempering } = this
    while (this.done + tempering.stepsPerChange <= steps && tempering.bestCost > floor) {
      tempering.change()
      this.done += tempering.stepsPerChange
    }
    this.steps = tempering.bestCost > floor ? steps : this.done
  }
}
