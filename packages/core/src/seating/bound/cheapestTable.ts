/** A pair at this price never shares a table; all other prices and sums of them stay far below. */
export const FORBIDDEN = 2 ** 46
/** Dearer than any table, cheaper than a forbidden pair. */
const NOTHING_YET = 2 ** 45

/** Which tables are compared. */
export interface TableKind {
  /** Sits there in any case, −1 when nobody does. */
  readonly host: number
  /** Fewest and most people, the host included; 0 allows the empty table, which costs nothing. */
  readonly least: number
  readonly most: number
}

/**
 * Finds the cheapest table of some people exactly: its price is the sum of its pairs' prices less the sum of what its people
 * bring. By depth-first search, where the next person is always taken in the order of the least they can still cost:
 * their price beside those who sit, and half of their cheapest pairs for the seats to come.
 */
export class CheapestTable {
  /** Looks at candidates that are still allowed; below 0 the last answer is worth nothing. */
  left: number
  /** The table found last. */
  members: readonly number[] = []
  private readonly people: number
  private readonly most: number
  /** `[a * people + b]` → price of the pair. */
  private readonly pair: Float64Array
  /** Person → what they bring. */
  private readonly brings: Float64Array
  private readonly guests: readonly number[]
  /** `[person * most + seats]` → half of the sum of so many of their cheapest pairs. */
  private readonly company: Float64Array
  /** Seats still to be filled → the candidates in the order of their keys, and what they cost beside those who sit. */
  private readonly levels: readonly Level[]
  private readonly sitting: number[] = []
  /** Person → 1 when they are not to sit. */
  private readonly busy: Uint8Array
  private best = 0

  /** `guests` are those who may sit at any table; `most` is the size of the largest. The prices are whole numbers and may change. */
  constructor(pair: Float64Array, brings: Float64Array, guests: readonly number[], most: number, work: number) {
    this.people = brings.length
    this.most = most
    this.pair = pair
    this.brings = brings
    this.guests = guests
    this.left = work
    this.busy = new Uint8Array(brings.length)
    this.company = new Float64Array(this.people * most)
    this.levels = Array.from({ length: most + 1 }, () => levelFor(this.people))
  }

  /** To be called when prices have changed. */
  repriced(): void {
    const { people, most, pair, guests, company } = this
    const cheapest = new Float64Array(most)
    for (const person of guests) {
      cheapest.fill(FORBIDDEN)
      for (const other of guests) if (other !== person) insert(cheapest, pair[person * people + other]!)
      let sum = 0
      for (let seats = 0; seats < most; seats++) {
        company[person * most + seats] = sum / 2
        sum += cheapest[seats]!
      }
    }
  }

  /** The price of the cheapest table of a kind. `known` is such a table, which spares work; none when it is empty. */
  find({ host, least, most }: TableKind, known: readonly number[]): number {
    this.members = known
    this.best = known.length > 0 ? this.priceOf(known) : NOTHING_YET
    if (least === 0 && this.best > 0) this.keep([], 0)
    const hosts = host < 0 ? 0 : 1
    this.sitting.length = 0
    if (hosts > 0) this.sitting.push(host)
    if (hosts > 0 && least <= 1 && 0 - this.brings[host]! < this.best) this.keep([host], 0 - this.brings[host]!)
    for (let size = Math.max(least, hosts + 1); size <= most; size++) this.search(size - hosts, host)
    return this.best
  }

  /**
   * The table found last, and further ones of its kind that cost less than `below` and share nobody with each other: at most
   * `count`, each the cheapest of those left.
   */
  apart({ least, most }: TableKind, count: number, below: number): (readonly number[])[] {
    const tables = [this.members]
    this.sitting.length = 0
    while (tables.length < count && this.left >= 0) {
      for (const person of this.members) this.busy[person] = 1
      this.keep([], below)
      for (let size = Math.max(least, 1); size <= most; size++) this.search(size, -1)
      if (this.members.length === 0) break
      tables.push(this.members)
    }
    this.busy.fill(0)
    return tables
  }

  private priceOf(table: readonly number[]): number {
    let price = 0
    for (const a of table) {
      price -= this.brings[a]!
      for (const b of table) if (a < b) price += this.pair[a * this.people + b]!
    }
    return price
  }

  private keep(members: readonly number[], price: number): void {
    this.members = members
    this.best = price
  }

  private search(seats: number, host: number): void {
    const { people, pair, brings, levels } = this
    const level = levels[seats]!
    level.count = 0
    for (const person of this.guests) {
      if (this.busy[person] === 1) continue
      const besideHost = host < 0 ? 0 : pair[host * people + person]!
      if (besideHost < FORBIDDEN) this.enter(level, seats, person, besideHost - brings[person]!)
    }
    this.seat(seats, host < 0 ? 0 : 0 - brings[host]!)
  }

  /** Sorts a candidate into a level. */
  private enter(level: Level, seats: number, person: number, price: number): void {
    const { person: persons, price: prices, key: keys } = level
    const key = price + this.company[person * this.most + seats - 1]!
    let at = level.count++
    for (; at > 0 && keys[at - 1]! > key; at--) {
      keys[at] = keys[at - 1]!
      prices[at] = prices[at - 1]!
      persons[at] = persons[at - 1]!
    }
    keys[at] = key
    prices[at] = price
    persons[at] = person
  }

  private seat(seats: number, price: number): void {
    this.left -= this.levels[seats]!.count
    if (seats === 1) this.lastSeat(price)
    else if (seats === 2) this.lastTwo(price)
    else this.fill(seats, price)
  }

  /** Tries everyone of a level as the next to sit, with those behind them for the other seats, while that can pay. */
  private fill(seats: number, price: number): void {
    const { people, pair } = this
    const level = this.levels[seats]!
    const next = this.levels[seats - 1]!
    for (let at = 0; at + seats <= level.count && this.left >= 0; at++) {
      if (price + leastOf(level, at, seats) >= this.best) return
      const row = level.person[at]! * people
      next.count = 0
      for (let other = at + 1; other < level.count; other++) {
        const person = level.person[other]!
        const cost = pair[row + person]!
        if (cost < FORBIDDEN) this.enter(next, seats - 1, person, level.price[other]! + cost)
      }
      this.sitting.push(level.person[at]!)
      this.seat(seats - 1, price + level.price[at]!)
      this.sitting.pop()
    }
  }

  private lastTwo(price: number): void {
    const { count, key, price: prices, person } = this.levels[2]!
    for (let at = 0; at + 1 < count; at++) {
      if (price + key[at]! + key[at + 1]! >= this.best) return
      const row = person[at]! * this.people
      for (let other = at + 1; other < count && price + key[at]! + key[other]! < this.best; other++) {
        const whole = price + prices[at]! + prices[other]! + this.pair[row + person[other]!]!
        if (whole < this.best) this.keep([...this.sitting, person[at]!, person[other]!], whole)
      }
    }
  }

  private lastSeat(price: number): void {
    const { count, price: prices, person } = this.levels[1]!
    if (count > 0 && price + prices[0]! < this.best) this.keep([...this.sitting, person[0]!], price + prices[0]!)
  }
}

interface Level {
  count: number
  readonly person: Int32Array
  readonly price: Float64Array
  readonly key: Float64Array
}

function levelFor(people: number): Level {
  return {
    count: 0,
    person: new Int32Array(people),
    price: new Float64Array(people),
    key: new Float64Array(people),
  }
}

/** What so many people cost at least, the one at `at` and any behind. */
function leastOf({ key }: Level, at: number, seats: number): number {
  let sum = 0
  for (let next = at; next < at + seats; next++) sum += key[next]!
  return sum
}

/** Into a rising list, whose dearest falls out. */
function insert(rising: Float64Array, value: number): void {
  let at = rising.length - 1
  if (at < 0 || value >= rising[at]!) return
  for (; at > 0 && rising[at - 1]! > value; at--) rising[at] = rising[at - 1]!
  rising[at] = value
}
