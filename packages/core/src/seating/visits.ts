import type { Frame } from './frame.ts'

/** In how many rounds everybody has sat with each class of tables, while rounds are gone through one by one. */
export class Visits {
  private readonly returns: Frame['returns']
  /** `[person * classes + class]` */
  private readonly times: Int32Array

  constructor({ people, returns }: Frame) {
    this.returns = returns
    this.times = new Int32Array(people * (returns?.classes ?? 0))
  }

  /** One time more, or less when `times` is −1. */
  note(round: number, person: number, table: number, times: 1 | -1 = 1): void {
    if (this.returns) this.times[this.cell(this.returns, round, person, table)]! += times
  }

  /** What sitting there, too, adds to the cost of returns. */
  price(round: number, person: number, table: number): number {
    const { returns } = this
    if (!returns || returns.charged[person] === 0) return 0
    return returns.weight * this.times[this.cell(returns, round, person, table)]!
  }

  private cell({ classOf, classes }: NonNullable<Frame['returns']>, round: number, person: number, table: number) {
    return person * classes + classOf[round]![table]!
  }
}
