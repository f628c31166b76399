import type { Frame, RoundFrame } from '../frame.ts'

/** A change of one person: to this table. */
export interface Change {
  readonly person: number
  readonly table: number
}

/** Present, but without a seat yet. */
export const UNSEATED = -2

/** One round while it is mended: who sits where, what is broken, and what a change costs. Nobody changes twice. */
export class RoundState {
  /** Person → table; −1 absent, UNSEATED waiting. */
  readonly tableOf: Int32Array
  /** No cost is below 0, so seating people can only make a plan dearer. */
  readonly onlyDearer: boolean
  private readonly frame: Frame
  private readonly round: RoundFrame
  /** `[a * people + b]` → what the two cost at one table of this round. */
  private readonly company: Int32Array
  private readonly enemies: readonly (readonly number[])[]
  /** Person → 1 when they may not leave their seat, or have changed already. */
  private readonly still: Uint8Array
  private readonly came: Uint8Array
  /** `[person * tables + table]` → 1 for changes that are tried elsewhere. */
  private readonly ruledOut: Uint8Array
  private readonly seated: number[][]

  constructor(frame: Frame, round: RoundFrame, company: Int32Array, tableOf: Int32Array, still: Uint8Array) {
    this.frame = frame
    this.round = round
    this.company = company
    this.tableOf = tableOf
    this.still = still.slice()
    this.came = Uint8Array.from(tableOf, (table) => (table === UNSEATED ? 1 : 0))
    this.ruledOut = new Uint8Array(frame.people * this.round.tables)
    this.seated = Array.from({ length: this.round.tables }, () => [])
    tableOf.forEach((table, person) => {
      if (table >= 0) this.seated[table]!.push(person)
    })
    this.onlyDearer = !company.some((cost) => cost < 0) && !this.round.place.some((cost) => cost < 0)
    const hosts = new Set(frame.hosts)
    this.enemies = frame.apart.map((others, person) =>
      hosts.has(person) ? [...new Set([...others, ...hosts])].filter((other) => other !== person) : [...others],
    )
  }

  /** Whether the person sat somewhere before the repair. */
  hadSeat(person: number): boolean {
    return this.came[person] === 0
  }

  /** What the change adds to the cost, beside those who sit now. */
  change({ person, table }: Change): number {
    const from = this.tableOf[person]!
    return this.price(person, table) - (from >= 0 ? this.price(person, from) : 0)
  }

  /** Carries the change out; returns whence the person came. */
  move({ person, table }: Change): number {
    const from = this.tableOf[person]!
    this.put(person, table)
    this.still[person] = 1
    return from
  }

  undo(person: number, from: number): void {
    this.put(person, from)
    this.still[person] = 0
  }

  /** From now on no remedy, until it is allowed again. */
  ruleOut({ person, table }: Change): void {
    this.ruledOut[person * this.round.tables + table] = 1
  }

  allowAgain({ person, table }: Change): void {
    this.ruledOut[person * this.round.tables + table] = 0
  }

  /** The most that so many moves can save: what those who are dearest where they sit cost there. Asked where no cost is below 0. */
  mostSaved(moves: number): number {
    if (moves === 0) return 0
    const saved = new Array<number>(moves).fill(0)
    for (const person of this.round.present) {
      const table = this.tableOf[person]!
      if (table < 0 || this.still[person] === 1) continue
      let price = this.price(person, table)
      for (let rank = 0; rank < moves; rank++) if (price > saved[rank]!) [saved[rank], price] = [price, saved[rank]!]
    }
    return saved.reduce((sum, price) => sum + price, 0)
  }

  /** Whether so many moves can never be enough, because of sizes alone. */
  hopeless(moves: number): boolean {
    let over = 0
    let under = 0
    this.seated.forEach((people, table) => {
      over += Math.max(0, people.length - this.round.max[table]!)
      under += Math.max(0, this.round.min[table]! - people.length)
    })
    const waiting = this.round.present.filter((person) => this.tableOf[person] === UNSEATED).length
    return over > moves || under > moves + waiting
  }

  /**
   * All single changes that could mend the first thing that is broken; null when the round is whole. Any whole seating
   * that can be reached contains one of them.
   */
  remedies(): Change[] | null {
    return this.forMisplaced() ?? this.forRules() ?? this.forUnseated() ?? this.forSizes()
  }

  private forMisplaced(): Change[] | null {
    const lost = this.round.present.find((p) => this.tableOf[p]! >= 0 && !this.allows(p, this.tableOf[p]!))
    return lost === undefined ? null : this.anywhere([lost])
  }

  private forUnseated(): Change[] | null {
    const waiting = this.round.present.find((person) => this.tableOf[person] === UNSEATED)
    return waiting === undefined ? null : this.anywhere([waiting])
  }

  private forRules(): Change[] | null {
    for (const person of this.round.present) {
      const foe = this.enemies[person]!.find((other) => this.together(person, other))
      if (foe !== undefined) return this.anywhere([person, foe])
    }
    for (const block of this.round.blocks) {
      const sitting = block.filter((person) => this.tableOf[person]! >= 0)
      if (sitting.some((person) => this.tableOf[person] !== this.tableOf[sitting[0]!])) return this.anywhere(sitting)
    }
    for (const { member, max } of this.round.quotas) {
      const over = this.seated.find((people) => people.filter((person) => member[person] === 1).length > max)
      if (over) return this.anywhere(over.filter((person) => member[person] === 1))
    }
    return null
  }

  /** Asked when everybody sits. */
  private forSizes(): Change[] | null {
    const over = this.seated.find((people, table) => people.length > this.round.max[table]!)
    if (over) return this.anywhere(over)
    const under = this.seated.findIndex((people, table) => people.length < this.round.min[table]!)
    if (under >= 0) return this.into(under, () => true)
    for (const { member, min } of this.round.quotas) {
      const lacking = this.seated.findIndex((people) => people.filter((person) => member[person] === 1).length < min)
      if (lacking >= 0) return this.into(lacking, (person) => member[person] === 1)
    }
    return null
  }

  private anywhere(people: Iterable<number>): Change[] {
    const changes: Change[] = []
    for (const person of people)
      for (let table = 0; table < this.round.tables; table++)
        if (this.still[person] === 0 && table !== this.tableOf[person] && this.mayUse(person, table))
          changes.push({ person, table })
    return changes
  }

  private into(table: number, fits: (person: number) => boolean): Change[] {
    const changes: Change[] = []
    for (const person of this.round.present)
      if (this.still[person] === 0 && this.tableOf[person] !== table && fits(person) && this.mayUse(person, table))
        changes.push({ person, table })
    return changes
  }

  private mayUse(person: number, table: number): boolean {
    return this.allows(person, table) && this.ruledOut[person * this.round.tables + table] === 0
  }

  private allows(person: number, table: number): boolean {
    return this.round.allowed[person * this.round.tables + table] === 1 && this.round.max[table]! > 0
  }

  private together(a: number, b: number): boolean {
    return this.tableOf[a]! >= 0 && this.tableOf[a] === this.tableOf[b]
  }

  private price(person: number, table: number): number {
    const n = this.frame.people
    let price = this.round.place[table * n + person]!
    for (const other of this.seated[table]!) if (other !== person) price += this.company[person * n + other]!
    return price
  }

  private put(person: number, table: number): void {
    const from = this.tableOf[person]!
    if (from >= 0) this.seated[from]!.splice(this.seated[from]!.indexOf(person), 1)
    if (table >= 0) this.seated[table]!.push(person)
    this.tableOf[person] = table
  }
}
