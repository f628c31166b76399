import type { PairMatrix } from '../pairs/index.ts'

/** Passes stop by themselves, since every exchange gains; this many are never needed, but promise an end. */
const MOST_PASSES = 50

const NOBODY = -1

/**
 * Improves chosen pairs (`used`: person × person, 1 where chosen) until no exchange gains: a new pair comes in, each of the two who
 * has no room lets go of one of theirs, and the two let go meet each other if that is worth something. Changes `used`.
 */
export function exchange(used: Uint8Array, worth: PairMatrix, each: number): void {
  const chosen = new Chosen(used, worth, each)
  let gained = true
  for (let pass = 0; gained && pass < MOST_PASSES; pass++) {
    gained = false
    for (let a = 0; a < worth.n; a++) for (let b = a + 1; b < worth.n; b++) if (chosen.bringIn(a, b)) gained = true
  }
}

class Chosen {
  private readonly n: number
  private readonly used: Uint8Array
  private readonly values: Int32Array
  private readonly each: number
  private readonly partners: number[][]

  constructor(used: Uint8Array, { n, values }: PairMatrix, each: number) {
    this.n = n
    this.used = used
    this.values = values
    this.each = each
    const everyone = Array.from({ length: n }, (_, person) => person)
    this.partners = everyone.map((a) => everyone.filter((b) => used[a * n + b] === 1))
  }

  /** Makes the best exchange that brings these two together; false when none gains. */
  bringIn(a: number, b: number): boolean {
    const value = this.values[a * this.n + b]!
    if (this.used[a * this.n + b] === 1 || value <= 0) return false
    let best = { gain: 0, c: NOBODY, d: NOBODY }
    for (const c of this.mayLetGo(a))
      for (const d of this.mayLetGo(b)) {
        const gain = value - this.lost(a, c) - this.lost(b, d) + this.joined(c, d)
        if (gain > best.gain) best = { gain, c, d }
      }
    if (best.gain <= 0) return false
    const { c, d } = best
    const together = this.joined(c, d) > 0
    if (c !== NOBODY) this.set(a, c, 0)
    if (d !== NOBODY) this.set(b, d, 0)
    if (together) this.set(c, d, 1)
    this.set(a, b, 1)
    return true
  }

  private mayLetGo(person: number): readonly number[] {
    return this.partners[person]!.length < this.each ? [NOBODY] : this.partners[person]!
  }

  private lost(person: number, partner: number): number {
    return partner === NOBODY ? 0 : this.values[person * this.n + partner]!
  }

  /** What it is worth that the two let go meet, where they may and have not. */
  private joined(c: number, d: number): number {
    if (c === NOBODY || d === NOBODY || c === d || this.used[c * this.n + d] === 1) return 0
    return Math.max(0, this.values[c * this.n + d]!)
  }

  private set(a: number, b: number, value: 0 | 1): void {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      this.used[one * this.n + other] = value
      const others = this.partners[one]!
      if (value === 1) others.push(other)
      else others.splice(others.indexOf(other), 1)
    }
  }
}
