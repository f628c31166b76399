import type { Frame } from '../frame.ts'
import type { SeatingProblem } from '../problem.ts'
import { termNames } from '../seatingCost.ts'
import type { Bound } from './bound.ts'

export function boundsOf(problem: SeatingProblem, frame: Frame): Bound[] {
  const floor = frame.pair.values.some((cost) => cost < 0) ? Number.MIN_SAFE_INTEGER : 0
  return [...termNames(problem), 'total'].map((name) => ({ name, value: floor, reasons: [] }))
}
