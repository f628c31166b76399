import { type PerfectMatching, perfectMatching, type Unmatchable } from './perfectMatching.ts'
import type { TableMatching } from './tableMatching.ts'

const NEVER = Number.POSITIVE_INFINITY

interface Seated {
  readonly tables: readonly (readonly number[])[]
  readonly cost: number
}

/**
 * The cheapest tables of an odd number of people. If two of the table of three are known, the third and all pairs are one perfect
 * matching in which the two stand as one vertex; so all pairs are tried, those of the least possible cost first, until
 * none can be better. The possible cost comes from the duals of a matching in which somebody may stay alone for nothing: without
 * three people it loses their three duals at most.
 */
export function matchWithThree(n: number, costs: Float64Array, tries: number): TableMatching | Unmatchable {
  const relaxed = perfectMatching(n + 1, withStranger(n, costs))
  if (!relaxed.ok) return { ...relaxed, few: relaxed.few.filter((v) => v < n) }
  const thirds = new Thirds(n, costs, relaxed)
  let best: Seated = { tables: [], cost: NEVER }
  for (let left = tries; ; left--) {
    const next = thirds.next(best.cost)
    if (next === null) break
    if (left <= 0 && best.cost < NEVER) return { ok: true, ...best, bound: next.least }
    const found = seatWith(next.pair, n, costs)
    if (found.cost < best.cost) best = found
  }
  return best.cost === NEVER ? { ok: false, few: [], groups: [] } : { ok: true, ...best, bound: best.cost }
}

/** One more vertex, with whom everybody may be matched for nothing. */
function withStranger(n: number, costs: Float64Array): Float64Array {
  const wider = new Float64Array((n + 1) * (n + 1))
  for (let v = 0; v < n; v++) wider.set(costs.subarray(v * n, v * n + n), v * (n + 1))
  return wider
}

/** The best there is with these two at the table of three. */
function seatWith([a, b]: readonly [number, number], n: number, costs: Float64Array): Seated {
  const others = Array.from({ length: n }, (_, v) => v).filter((v) => v !== a && v !== b)
  const both = others.length
  const narrower = new Float64Array((both + 1) * (both + 1))
  for (const [i, v] of others.entries()) {
    for (const [j, w] of others.entries()) narrower[i * (both + 1) + j] = costs[v * n + w]!
    const joining = costs[a * n + v]! + costs[b * n + v]!
    narrower[i * (both + 1) + both] = joining
    narrower[both * (both + 1) + i] = joining
  }
  const found = perfectMatching(both + 1, narrower)
  if (!found.ok) return { tables: [], cost: NEVER }
  const people = (i: number) => (i === both ? [a, b] : [others[i]!])
  const tables = [...found.partner].flatMap((other, i) => (i < other ? [[...people(i), ...people(other)]] : []))
  for (const table of tables) table.sort((v, w) => v - w)
  return { tables: tables.sort((s, t) => s[0]! - t[0]!), cost: found.cost + costs[a * n + b]! }
}

/** All pairs that may be two of the table of three, the least possible cost first. */
class Thirds {
  private readonly n: number
  private readonly costs: Float64Array
  private readonly duals: Float64Array
  /** Four times the cost that the duals of all but the stranger prove. */
  private readonly base: number
  /** Pair a < b at a * n + b: four times a cost that no seating with these two at the table of three undercuts; for tried ones Infinity. */
  private readonly least: Float64Array
  private readonly tried: Uint8Array

  constructor(n: number, costs: Float64Array, { cost, duals }: PerfectMatching) {
    this.n = n
    this.costs = costs
    this.duals = duals
    this.base = 4 * cost - duals[n]!
    this.tried = new Uint8Array(n * n)
    this.least = new Float64Array(n * n).fill(NEVER)
    for (let a = 0; a < n; a++) for (let b = a + 1; b < n; b++) this.least[a * n + b] = this.leastWith(a, b)
  }

  /** The pair to be tried next, with the least cost it may have; null when none can cost less than `best`. */
  next(best: number): { pair: [number, number]; least: number } | null {
    for (;;) {
      const at = this.cheapest()
      const least = Math.ceil(this.least[at]! / 4)
      if (least >= best) return null
      const a = Math.floor(at / this.n)
      const b = at % this.n
      const now = this.leastWith(a, b)
      const grown = now > this.least[at]!
      this.least[at] = now
      if (grown) continue
      this.least[at] = NEVER
      this.tried[a * this.n + b] = 1
      this.tried[b * this.n + a] = 1
      return { pair: [a, b], least }
    }
  }

  private cheapest(): number {
    let best = 0
    for (let at = 1; at < this.least.length; at++) if (this.least[at]! < this.least[best]!) best = at
    return best
  }

  /** Over all thirds with whom neither of the two was tried before. */
  private leastWith(a: number, b: number): number {
    const { n, costs, duals, tried } = this
    let least = NEVER
    for (let c = 0; c < n; c++) {
      if (c === a || c === b || tried[a * n + c] || tried[b * n + c]) continue
      least = Math.min(least, 4 * (costs[a * n + c]! + costs[b * n + c]!) - duals[c]!)
    }
    return least + this.base + 4 * costs[a * n + b]! - duals[a]! - duals[b]!
  }
}
