/** The price of a place that may not be taken. */
export const FAR = 2 ** 40

/**
 * Brings items to places as cheaply as can be, each place the dearer the fuller it is, by successive shortest paths: items come
 * one by one, and the cheapest chain of items moving on from place to place makes room.
 */
export class Transport {
  cost = 0
  /** Place → the items there. */
  readonly at: readonly number[][]
  private readonly price: (item: number, place: number) => number
  private readonly more: (place: number, count: number) => number

  /** `price` of an item at a place; `more` is what a place costs on top when one comes to `count` others, and must not fall with it. */
  constructor(
    places: number,
    price: (item: number, place: number) => number,
    more: (place: number, count: number) => number,
  ) {
    this.at = Array.from({ length: places }, () => [])
    this.price = price
    this.more = more
  }

  add(item: number): void {
    const places = this.at.length
    const reach = new Float64Array(places)
    for (let place = 0; place < places; place++) reach[place] = this.price(item, place)
    const from = new Int32Array(places).fill(-1)
    const mover = new Int32Array(places).fill(item)
    this.relax(reach, from, mover)
    let end = 0
    let least = Number.POSITIVE_INFINITY
    for (let place = 0; place < places; place++) {
      const price = reach[place]! + this.more(place, this.at[place]!.length)
      if (price >= least) continue
      end = place
      least = price
    }
    this.cost += least
    this.carry(end, from, mover)
  }

  /** Place → what one more item there would save: the dual prices of places, of which none is negative. */
  savings(): Float64Array {
    const reach = new Float64Array(this.at.length)
    this.relax(reach, new Int32Array(this.at.length), new Int32Array(this.at.length))
    return reach.map((price) => 0 - price)
  }

  /** Shortest chains by Bellman and Ford: reach[p] is the least it costs to have one more at place p. */
  private relax(reach: Float64Array, from: Int32Array, mover: Int32Array): void {
    const hops = this.hops()
    for (let again = true; again; ) {
      again = false
      for (const { a, b, item, price } of hops) {
        if (reach[a]! + price >= reach[b]!) continue
        reach[b] = reach[a]! + price
        from[b] = a
        mover[b] = item
        again = true
      }
    }
  }

  /** From every place that has items to every other, the one that moves on most cheaply. */
  private hops(): Hop[] {
    const hops: Hop[] = []
    for (let a = 0; a < this.at.length; a++)
      if (this.at[a]!.length > 0)
        for (let b = 0; b < this.at.length; b++) if (a !== b) hops.push(this.cheapestHop(a, b))
    return hops
  }

  private cheapestHop(a: number, b: number): Hop {
    let item = -1
    let price = Number.POSITIVE_INFINITY
    for (const one of this.at[a]!) {
      const change = this.price(one, b) - this.price(one, a)
      if (change >= price) continue
      price = change
      item = one
    }
    return { a, b, item, price }
  }

  private carry(end: number, from: Int32Array, mover: Int32Array): void {
    for (let place = end; ; place = from[place]!) {
      const item = mover[place]!
      const left = from[place]!
      if (left >= 0) this.at[left]!.splice(this.at[left]!.indexOf(item), 1)
      this.at[place]!.push(item)
      if (left < 0) return
    }
  }
}

/** An item of one place that could move on to another. */
interface Hop {
  readonly a: number
  readonly b: number
  readonly item: number
  readonly price: number
}
