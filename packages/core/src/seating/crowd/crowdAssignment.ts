import type { CrowdProblem } from './crowdProblem.ts'

/** The kernel for crowds: no number per pair or per person and table, so a step costs table size + encounters, not n. */
export class CrowdAssignment {
  readonly people: number
  readonly tableOf: Int32Array
  readonly count: Int32Array
  cost = 0
  private readonly classOf: Int32Array
  private readonly classes: number
  /** `[a * classes + b]` → cost of two people of these classes, the diagonal included. */
  private readonly between: Int32Array
  /** Person p has met `others[first[p]]` up to `others[first[p + 1]]`, at `costs` beside them. */
  private readonly first: Int32Array
  private readonly others: Int32Array
  private readonly costs: Int32Array
  /** Table t seats `seats[t * room]` and following, `count[t]` people; person → index there. */
  private readonly seats: Int32Array
  private readonly position: Int32Array
  private readonly room: number

  constructor(problem: CrowdProblem, tableOf: Int32Array) {
    this.people = problem.classes.length
    this.classOf = Int32Array.from(problem.classes)
    this.classes = problem.between.n
    this.between = problem.between.values.slice()
    for (let own = 0; own < this.classes; own++) this.between[own * this.classes + own] = problem.within
    this.first = new Int32Array(this.people + 1)
    for (const { a, b } of problem.met) for (const person of [a, b]) this.first[person + 1]!++
    for (let person = 0; person < this.people; person++) this.first[person + 1]! += this.first[person]!
    this.others = new Int32Array(2 * problem.met.length)
    this.costs = new Int32Array(2 * problem.met.length)
    const next = this.first.slice()
    for (const { a, b, cost } of problem.met) this.list(next, a, b, cost)
    this.tableOf = new Int32Array(this.people)
    this.count = new Int32Array(problem.tables.length)
    this.room = Math.max(...problem.tables.map(({ max }) => max)) + 1
    this.seats = new Int32Array(problem.tables.length * this.room)
    this.position = new Int32Array(this.people)
    for (let person = 0; person < this.people; person++) this.put(person, tableOf[person]!)
    for (let person = 0; person < this.people; person++) this.cost += this.price(person, tableOf[person]!)
    this.cost /= 2
  }

  moveDelta(person: number, table: number): number {
    return this.price(person, table) - this.price(person, this.tableOf[person]!)
  }

  /** What two people of different tables would add by changing places. */
  swapDelta(a: number, b: number): number {
    const moves = this.moveDelta(a, this.tableOf[b]!) + this.moveDelta(b, this.tableOf[a]!)
    return moves - 2 * this.pairCost(a, b)
  }

  move(person: number, table: number): void {
    this.cost += this.moveDelta(person, table)
    this.take(person)
    this.put(person, table)
  }

  swap(a: number, b: number): void {
    const to = this.tableOf[b]!
    this.move(b, this.tableOf[a]!)
    this.move(a, to)
  }

  /** With everybody else who sits at the table. */
  private price(person: number, table: number): number {
    const row = this.classOf[person]! * this.classes
    const start = table * this.room
    let price = 0
    for (let seat = start; seat < start + this.count[table]!; seat++)
      price += this.between[row + this.classOf[this.seats[seat]!]!]!
    if (this.tableOf[person] === table) price -= this.between[row + this.classOf[person]!]!
    for (let at = this.first[person]!; at < this.first[person + 1]!; at++)
      if (this.tableOf[this.others[at]!] === table) price += this.costs[at]!
    return price
  }

  private pairCost(a: number, b: number): number {
    let cost = this.between[this.classOf[a]! * this.classes + this.classOf[b]!]!
    for (let at = this.first[a]!; at < this.first[a + 1]!; at++) if (this.others[at] === b) cost += this.costs[at]!
    return cost
  }

  private list(next: Int32Array, a: number, b: number, cost: number): void {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const at = next[one]!++
      this.others[at] = other
      this.costs[at] = cost
    }
  }

  private put(person: number, table: number): void {
    const at = table * this.room + this.count[table]!
    this.count[table]!++
    this.seats[at] = person
    this.position[person] = at
    this.tableOf[person] = table
  }

  private take(person: number): void {
    const table = this.tableOf[person]!
    this.count[table]!--
    const last = this.seats[table * this.room + this.count[table]!]!
    this.seats[this.position[person]!] = last
    this.position[last] = this.position[person]!
    this.tableOf[person] = -1
  }
}
