import type { Frame } from './frame.ts'

const NEVER = Number.POSITIVE_INFINITY

/**
 * The least that everybody's company over all rounds can cost together: everybody picks as many partners as they have rounds, is
 * picked as often, and meeting the same one for the k-th time costs (k − 1) × repeat more; who meets whom in which round is left
 * open, and a pick need not be returned. A transportation problem with rising prices, solved exactly by shortest augmenting
 * paths (Edmonds & Karp 1972; Tomizawa 1971), O(Σ rounds × n²). Every real plan makes such picks, both ways, so half of the
 * least rounded up is a bound; at a table of three everybody picks in a circle, which is why no cost may be negative if a number is odd.
 */
export function companyBound(frame: Frame): number {
  const odd = frame.rounds.some(({ length }) => length % 2 === 1)
  if (odd && frame.costs.values.some((cost) => cost < 0)) return Number.NEGATIVE_INFINITY
  const picks = new Picks(frame)
  for (let person = 0; person < frame.people; person++)
    for (let round = 0; round < picks.wanted[person]!; round++) picks.pick(person)
  return Math.ceil(picks.cost / 2)
}

class Picks {
  private readonly frame: Frame
  /** In how many rounds somebody is present. */
  readonly wanted: Int32Array
  private readonly missing: Int32Array
  /** Picker × picked: how often, and how often at most. */
  private readonly times: Int32Array
  private readonly most: Int32Array
  /** Prices less both potentials are never negative while a pick is possible, never positive while one can be taken back. */
  private readonly pickers: Float64Array
  private readonly picked: Float64Array
  cost = 0

  constructor(frame: Frame) {
    const n = frame.people
    this.frame = frame
    this.wanted = new Int32Array(n)
    this.times = new Int32Array(n * n)
    this.most = new Int32Array(n * n)
    for (const present of frame.rounds)
      for (const a of present) {
        this.wanted[a]!++
        for (const b of present) if (a !== b && !frame.forbidden[a * n + b]) this.most[a * n + b]!++
      }
    this.missing = this.wanted.slice()
    this.pickers = new Float64Array(n)
    this.picked = Float64Array.from({ length: n }, (_, b) => this.cheapestFor(b))
  }

  private cheapestFor(b: number): number {
    const { people, costs } = this.frame
    let least = NEVER
    for (let a = 0; a < people; a++)
      if (this.most[a * people + b]! > 0) least = Math.min(least, costs.values[a * people + b]!)
    return least === NEVER ? 0 : least
  }

  private price(at: number, times: number): number {
    return this.frame.costs.values[at]! + times * this.frame.repeat
  }

  /** One more pick of this person, others changing theirs where that is cheaper: a shortest path by Dijkstra's rule. */
  pick(person: number): void {
    const way = new Way(this.frame.people, person)
    let b = -1
    while (b < 0 || this.missing[b] === 0) {
      if (b >= 0) this.takeBack(b, way)
      let next = way.next()
      for (; next < this.frame.people; next = way.next()) this.pickAnother(next, way)
      b = next - this.frame.people
    }
    this.settle(b, way)
  }

  private pickAnother(a: number, way: Way): void {
    const { people } = this.frame
    for (let b = 0; b < people; b++) {
      const times = this.times[a * people + b]!
      if (times < this.most[a * people + b]!) way.reach(people + b, a, this.slack(a, b, times))
    }
  }

  private takeBack(b: number, way: Way): void {
    const { people } = this.frame
    for (let a = 0; a < people; a++) {
      const times = this.times[a * people + b]!
      if (times > 0) way.reach(a, people + b, -this.slack(a, b, times - 1))
    }
  }

  private slack(a: number, b: number, times: number): number {
    return this.price(a * this.frame.people + b, times) - this.pickers[a]! - this.picked[b]!
  }

  private settle(goal: number, { far, from }: Way): void {
    const { people } = this.frame
    const length = far[people + goal]!
    for (let v = 0; v < people; v++) {
      this.pickers[v]! += Math.max(0, length - far[v]!)
      this.picked[v]! -= Math.max(0, length - far[people + v]!)
    }
    this.missing[goal]!--
    for (let b = goal; b >= 0; ) {
      const a = from[people + b]!
      this.cost += this.price(a * people + b, this.times[a * people + b]!++)
      b = from[a]! - people
      if (b >= 0) this.cost -= this.price(a * people + b, --this.times[a * people + b]!)
    }
  }
}

/** Shortest distances from one picker: pickers are nodes 0..n − 1, the picked n..2n − 1. */
class Way {
  readonly far: Float64Array
  readonly from: Int32Array
  private readonly done: Uint8Array

  constructor(people: number, start: number) {
    this.far = new Float64Array(2 * people).fill(NEVER)
    this.from = new Int32Array(2 * people).fill(-1)
    this.done = new Uint8Array(2 * people)
    this.far[start] = 0
  }

  /** The nearest node not yet left, which is left now. */
  next(): number {
    let nearest = -1
    for (let node = 0; node < this.far.length; node++)
      if (!this.done[node] && (nearest === -1 || this.far[node]! < this.far[nearest]!)) nearest = node
    if (nearest === -1 || this.far[nearest] === NEVER)
      throw new Error('Somebody could be matched in every round, but has nobody to pick.')
    this.done[nearest] = 1
    return nearest
  }

  reach(node: number, from: number, length: number): void {
    const distance = this.far[from]! + length
    if (distance >= this.far[node]!) return
    this.far[node] = distance
    this.from[node] = from
  }
}
