import { type PairMatrix, pairMatrix } from '../../pairs/index.ts'
import type { Frame } from '../frame.ts'
import type { BoundReason } from './bound.ts'
import { cliqueBound } from './cliqueBound.ts'
import { eigenBound } from './eigenBound.ts'
import { FORCED, onlyTables } from './pairFates.ts'
import { type Slots, slotBound } from './slotBound.ts'

/** A lower bound with what proves it; the values of the reasons add up to it. */
export interface Proof {
  readonly value: number
  readonly reasons: readonly BoundReason[]
}

/** The least a matrix of pair costs comes to in all rounds, times a weight: per round the best argument known. */
export function pairBound(
  frame: Frame,
  slots: readonly Slots[],
  { name, weight, costs }: { name: string; weight: number; costs: PairMatrix },
): Proof {
  const unit = commonDivisor(costs)
  const proofs: BoundReason[][] = []
  for (const here of slots) {
    const reasons = roundReasons(frame, here, name, costs)
    const simple = largest(reasons.map((list) => wholeUnits(list, unit)))
    const eigenvalues = eigenReason(frame, here, name, costs, sumOf(simple))
    proofs.push(eigenvalues.value > sumOf(simple) ? wholeUnits([eigenvalues], unit) : simple)
  }
  const reasons = proofs.flat().filter((reason) => reason.value !== 0)
  return proofOf(reasons.map((reason) => ({ ...reason, value: weight * reason.value })))
}

export function proofOf(reasons: readonly BoundReason[]): Proof {
  return { value: sumOf(reasons), reasons }
}

/** The arguments for one round: too few cheap mates; too few tables for a clique; the same after what rules force. */
function roundReasons(frame: Frame, here: Slots, term: string, costs: PairMatrix): BoundReason[][] {
  const mates = matesReason(frame, here, term, costs)
  const negative = costs.values.some((cost) => cost < 0)
  const rest = negative
    ? [
        matesReason(
          frame,
          here,
          term,
          part(costs, (cost) => Math.min(0, cost)),
        ),
      ]
    : []
  const forced = forcedCost(frame, here, costs)
  const open = forced === 0 ? costs : part(costs, (cost, a, b) => (isForced(frame, here, a, b) ? 0 : cost))
  const block: BoundReason = { code: 'block', term, value: forced }
  return [
    [mates],
    [...cliqueReasons(frame, here, term, costs), ...rest],
    [block, ...cliqueReasons(frame, here, term, open), ...rest],
  ]
}

function matesReason(frame: Frame, here: Slots, term: string, costs: PairMatrix): BoundReason {
  const { value, people } = slotBound(frame, costs, 0, [here])
  return { code: 'mates', term, round: here.round, size: here.sizes.least, people, value }
}

function eigenReason(frame: Frame, { round }: Slots, term: string, costs: PairMatrix, known: number): BoundReason {
  return { code: 'eigenvalues', term, round, value: eigenBound(costs, frame.rounds[round]!, known) }
}

function cliqueReasons(frame: Frame, { round }: Slots, term: string, costs: PairMatrix): BoundReason[] {
  const here = frame.rounds[round]!
  return cliqueBound(costs, here, onlyTables(frame, round)).map(({ people, pairs, cost }) => {
    return { code: 'clique', term, round, people, tables: here.tables, pairs, cost, value: pairs * cost }
  })
}

/** What pairs cost that sit together in every seating; only what costs more than nothing. */
function forcedCost(frame: Frame, here: Slots, costs: PairMatrix): number {
  let sum = 0
  for (let a = 0; a < costs.n; a++)
    for (let b = a + 1; b < costs.n; b++)
      if (isForced(frame, here, a, b)) sum += Math.max(0, costs.values[a * costs.n + b]!)
  return sum
}

function isForced({ people }: Frame, { fates }: Slots, a: number, b: number): boolean {
  return fates.fate[a * people + b] === FORCED
}

function part(costs: PairMatrix, of: (cost: number, a: number, b: number) => number): PairMatrix {
  return pairMatrix(costs.n, (a, b) => of(costs.values[a * costs.n + b]!, a, b))
}

function largest(proofs: readonly BoundReason[][]): BoundReason[] {
  return proofs.reduce((best, next) => (sumOf(next) > sumOf(best) ? next : best))
}

function sumOf(reasons: readonly BoundReason[]): number {
  return reasons.reduce((sum, reason) => sum + reason.value, 0)
}

/** All costs are multiples of the unit, so the bound may be rounded up to one; the first reason takes the rest. */
function wholeUnits(reasons: readonly BoundReason[], unit: number): BoundReason[] {
  const value = sumOf(reasons)
  const missing = unit > 1 ? Math.ceil(value / unit) * unit - value : 0
  return reasons.map((reason, at) => (at === 0 ? { ...reason, value: reason.value + missing } : reason))
}

function commonDivisor({ values }: PairMatrix): number {
  let divisor = 0
  for (const value of values) {
    let rest = Math.abs(value)
    while (rest > 0) [divisor, rest] = [rest, divisor % rest]
    if (divisor === 1) return 1
  }
  return divisor
}
