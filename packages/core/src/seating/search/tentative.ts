import type { Assignment } from '../assignment.ts'

/** Who decides about a change of the plan. */
export interface Judge {
  /** Whether a change of cost is accepted. */
  takes(delta: number): boolean
  /** Before the plan changes by delta. */
  leave?(delta: number): void
  /** After it has changed. */
  arrive(): void
}

/** A change of several people that can only be judged by carrying it out: it is done, judged, and undone if refused. */
export class Tentative {
  private readonly assignment: Assignment
  private readonly moves: { round: number; person: number; from: number; to: number }[] = []
  private before = 0

  constructor(assignment: Assignment) {
    this.assignment = assignment
  }

  begin(): void {
    this.moves.length = 0
    this.before = this.assignment.cost
  }

  move(round: number, person: number, to: number): void {
    const from = this.assignment.rounds[round]!.tableOf[person]!
    if (from === to) return
    this.moves.push({ round, person, from, to })
    this.assignment.move(round, person, to)
  }

  /** Keeps the change if it holds and the judge takes its cost. */
  settle(judge: Judge, holds: boolean): void {
    const delta = this.assignment.cost - this.before
    const kept = holds && judge.takes(delta)
    this.undo()
    if (!kept) return
    judge.leave?.(delta)
    for (const { round, person, to } of this.moves) this.assignment.move(round, person, to)
    judge.arrive()
  }

  private undo(): void {
    for (let last = this.moves.length - 1; last >= 0; last--) {
      const { round, person, from } = this.moves[last]!
      this.assignment.move(round, person, from)
    }
  }
}
