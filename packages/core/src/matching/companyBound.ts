import type { Frame } from './frame.ts'

const NEVER = Number.POSITIVE_INFINITY
const NOBODY = -1

/**
 * The least that everybody's company over all rounds can cost together: everybody picks as many partners as they have rounds, and is
 * picked as often; in each odd round three pick once more and three are picked once more, for so many neighbours a table of three has. Meeting
 * the same one for the k-th time costs (k − 1) × repeat more. Who meets whom in which round is left open, and a pick need not be
 * returned. Every plan makes such picks, both ways, so half of the least, rounded up, is a bound. A transportation problem with rising
 * prices, solved exactly by shortest augmenting paths (Tomizawa 1971; Edmonds & Karp 1972), O(n² × places in all rounds).
 */
export function companyBound(frame: Frame): number {
  const picks = new Picks(frame)
  for (let person = 0; person < frame.people; person++)
    for (const present of frame.rounds) if (present.includes(person)) picks.pick(person)
  for (const { length } of frame.rounds) if (length % 2 === 1) for (let more = 0; more < 3; more++) picks.pickMore()
  return Math.ceil(picks.cost / 2)
}

class Picks {
  private readonly frame: Frame
  /** By how many others somebody must still be picked. */
  private readonly missing: Int32Array
  /** How often somebody may still pick, and be picked, a second one in an odd round. */
  private readonly morePicks: Int32Array
  private readonly morePicked: Int32Array
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
    this.missing = new Int32Array(n)
    this.morePicks = new Int32Array(n)
    this.times = new Int32Array(n * n)
    this.most = new Int32Array(n * n)
    for (const present of frame.rounds)
      for (const a of present) {
        this.missing[a]!++
        this.morePicks[a]! += present.length % 2
        for (const b of present) if (a !== b && !frame.forbidden[a * n + b]) this.most[a * n + b]!++
      }
    this.morePicked = this.morePicks.slice()
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

  /** A pick of this person, others changing theirs where that is cheaper: a shortest path by Dijkstra's rule. */
  pick(person: number): void {
    const way = new Way(this.frame.people)
    way.start(person, 0)
    let b = NOBODY
    while (b === NOBODY || this.missing[b] === 0) {
      const node = way.next()
      if (node === NOBODY) throw new Error('Somebody could be matched in every round, but has nobody to pick.')
      this.leave(node, way)
      b = Math.max(NOBODY, node - this.frame.people)
    }
    this.missing[b]!--
    this.settle(b, way, way.far[this.frame.people + b]!)
  }

  /** One more pick, of whom and by whom it is cheapest. The potentials of both ends are part of its price. */
  pickMore(): void {
    const { people } = this.frame
    const way = new Way(people)
    for (let a = 0; a < people; a++) if (this.morePicks[a]) way.start(a, this.pickers[a]!)
    for (let node = way.next(); node !== NOBODY; node = way.next()) this.leave(node, way)
    const priceOf = (b: number) => (this.morePicked[b] ? way.far[people + b]! + this.picked[b]! : NEVER)
    let goal = 0
    for (let b = 1; b < people; b++) if (priceOf(b) < priceOf(goal)) goal = b
    const farthest = way.far.reduce((max, far) => (far < NEVER ? Math.max(max, far) : max), -NEVER)
    this.morePicked[goal]!--
    this.morePicks[this.settle(goal, way, farthest)]!--
  }

  private leave(node: number, way: Way): void {
    if (node < this.frame.people) this.pickAnother(node, way)
    else this.takeBack(node - this.frame.people, way)
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

  /** Changes the picks along the way to `goal` and the potentials up to `length`; answers who picks once more. */
  private settle(goal: number, { far, from }: Way, length: number): number {
    const { people } = this.frame
    for (let v = 0; v < people; v++) {
      this.pickers[v]! += Math.max(0, length - far[v]!)
      this.picked[v]! -= Math.max(0, length - far[people + v]!)
    }
    for (let b = goal; ; ) {
      const a = from[people + b]!
      this.cost += this.price(a * people + b, this.times[a * people + b]!++)
      if (from[a] === NOBODY) return a
      b = from[a]! - people
      this.cost -= this.price(a * people + b, --this.times[a * people + b]!)
    }
  }
}

/** Shortest distances from pickers: they are nodes 0..n − 1, the picked n..2n − 1. */
class Way {
  readonly far: Float64Array
  readonly from: Int32Array
  private readonly done: Uint8Array

  constructor(people: number) {
    this.far = new Float64Array(2 * people).fill(NEVER)
    this.from = new Int32Array(2 * people).fill(NOBODY)
    this.done = new Uint8Array(2 * people)
  }

  start(node: number, distance: number): void {
    this.far[node] = distance
  }

  /** The nearest node not yet left, which is left now; NOBODY when no other can be reached. */
  next(): number {
    let nearest = NOBODY
    let least = NEVER
    for (let node = 0; node < this.far.length; node++)
      if (this.far[node]! < least && !this.done[node]) {
        nearest = node
        least = this.far[node]!
      }
    if (nearest !== NOBODY) this.done[nearest] = 1
    return nearest
  }

  reach(node: number, from: number, length: number): void {
    const distance = this.far[from]! + length
    if (distance >= this.far[node]!) return
    this.far[node] = distance
    this.from[node] = from
  }
}
