import type { Frame, RoundFrame } from '../frame.ts'

/** The least that places can cost: per round everyone sits as cheaply as room and allowed tables permit, whoever else sits there. */
export function placeBound(frame: Frame): number {
  return frame.rounds.reduce((sum, round) => sum + cheapestPlaces(frame.people, round), 0)
}

/**
 * A transport of people to tables by successive shortest paths: people come one by one, and the cheapest chain of
 * people moving on from table to table makes room. Exact for sizes up to max; minima are left out, which only lowers it.
 */
function cheapestPlaces(people: number, round: RoundFrame): number {
  if (!round.place.some((cost) => cost !== 0)) return 0
  const transport = new Transport(people, round)
  for (const person of round.present) transport.add(person)
  return transport.cost
}

const FAR = 2 ** 40

class Transport {
  cost = 0
  private readonly people: number
  private readonly round: RoundFrame
  private readonly sitting: number[][]

  constructor(people: number, round: RoundFrame) {
    this.people = people
    this.round = round
    this.sitting = Array.from({ length: round.tables }, () => [])
  }

  add(person: number): void {
    const { tables, max } = this.round
    const reach = Float64Array.from({ length: tables }, (_, table) => this.price(person, table))
    const from = new Int32Array(tables).fill(-1)
    const mover = new Int32Array(tables).fill(person)
    this.relax(reach, from, mover)
    let end = 0
    for (let table = 0; table < tables; table++) {
      const room = this.sitting[table]!.length < max[table]!
      if (room && (reach[table]! < reach[end]! || this.sitting[end]!.length >= max[end]!)) end = table
    }
    this.cost += reach[end]!
    this.carry(end, from, mover)
  }

  /** Shortest chains by Bellman and Ford: reach[t] is the least it costs to have one more at table t. */
  private relax(reach: Float64Array, from: Int32Array, mover: Int32Array): void {
    const { tables } = this.round
    const hops = this.cheapestHops()
    for (let again = true; again; ) {
      again = false
      for (let a = 0; a < tables; a++)
        for (let b = 0; b < tables; b++) {
          const hop = hops[a * tables + b]
          if (!hop || reach[a]! + hop.price >= reach[b]!) continue
          reach[b] = reach[a]! + hop.price
          from[b] = a
          mover[b] = hop.person
          again = true
        }
    }
  }

  private cheapestHops(): ({ person: number; price: number } | undefined)[] {
    const { tables } = this.round
    return Array.from({ length: tables * tables }, (_, cell) => {
      const a = Math.floor(cell / tables)
      let best: { person: number; price: number } | undefined
      for (const person of this.sitting[a]!) {
        const price = this.price(person, cell % tables) - this.price(person, a)
        if (!best || price < best.price) best = { person, price }
      }
      return best
    })
  }

  private carry(end: number, from: Int32Array, mover: Int32Array): void {
    for (let table = end; ; table = from[table]!) {
      const person = mover[table]!
      const left = from[table]!
      if (left >= 0) this.sitting[left]!.splice(this.sitting[left]!.indexOf(person), 1)
      this.sitting[table]!.push(person)
      if (left < 0) return
    }
  }

  private price(person: number, table: number): number {
    const { allowed, tables, place } = this.round
    return allowed[person * tables + table] === 1 ? place[table * this.people + person]! : FAR
  }
}
