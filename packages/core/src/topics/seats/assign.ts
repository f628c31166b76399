/**
 * Who may sit where at what cost. A cost has `parts` whole numbers that are compared like the letters of words: the first
 * part decides, where it is equal the second, and so on.
 */
export interface SeatingCosts {
  /** Seats per table. */
  readonly seats: readonly number[]
  readonly parts: number
  /** Per member the tables open to it, each with its cost. */
  readonly offers: readonly (readonly Offer[])[]
  /** What it costs a member to have no table; that is always possible. */
  readonly noTable: readonly number[]
}

export interface Offer {
  readonly table: number
  readonly cost: readonly number[]
}

/**
 * A cheapest assignment: per member its table, −1 for none. Members are seated one after the other, each along the
 * cheapest chain of moves "I sit down there, she moves on"; successive shortest paths (Jewell 1958), found by Bellman and
 * Ford over the tables, of which there are few. The same input always gives the same one of several equal assignments.
 */
export function assign(costs: SeatingCosts): Int32Array {
  const hall = openHall(costs)
  for (let member = 0; member < costs.offers.length; member++) {
    const end = cheapestEnd(hall, member)
    moveUp(hall, end)
  }
  return hall.place.map((offer) => (hall.tables[offer] === costs.seats.length ? -1 : hall.tables[offer]!))
}

/** "No table" is one more table, with room for all. Arrays per table have `parts` numbers for each where said so. */
interface Hall {
  readonly parts: number
  readonly free: number[]
  /** Offers of member m: `first[m]` to `first[m + 1] − 1`. */
  readonly first: Int32Array
  readonly tables: Int32Array
  /** `parts` numbers per offer. */
  readonly costs: Float64Array
  /** Per member the offer taken; −1 while standing. */
  readonly place: Int32Array
  readonly sitting: Set<number>[]
  /** Per table, `parts` numbers: what the cheapest chain that takes a seat there costs. */
  readonly distance: Float64Array
  /** Per table: the offer by which that chain's last mover comes, −1 where none comes. */
  readonly arrival: Int32Array
  readonly mover: Int32Array
}

function openHall({ seats, parts, offers, noTable }: SeatingCosts): Hall {
  const all = offers.map((open) => [...open, { table: seats.length, cost: noTable }])
  const first = new Int32Array(all.length + 1)
  for (const [member, open] of all.entries()) first[member + 1] = first[member]! + open.length
  const flat = all.flat()
  return {
    parts,
    free: [...seats, all.length],
    first,
    tables: Int32Array.from(flat, ({ table }) => table),
    costs: Float64Array.from(flat.flatMap(({ cost }) => cost)),
    place: new Int32Array(all.length).fill(-1),
    sitting: [...seats, 0].map(() => new Set()),
    distance: new Float64Array((seats.length + 1) * parts),
    arrival: new Int32Array(seats.length + 1),
    mover: new Int32Array(seats.length + 1),
  }
}

/** Fills in the cheapest chains that start with a standing member; returns the table with a free seat where the best ends. */
function cheapestEnd(hall: Hall, member: number): number {
  const { arrival, sitting, free } = hall
  arrival.fill(-1)
  const queue: number[] = []
  const waiting = new Uint8Array(free.length)
  const enqueue = (table: number) => {
    if (waiting[table] === 0) queue.push(table)
    waiting[table] = 1
  }
  offerAll(hall, member, -1, enqueue)
  for (let table = queue.shift(); table !== undefined; table = queue.shift()) {
    waiting[table] = 0
    for (const guest of sitting[table]!) offerAll(hall, guest, table, enqueue)
  }
  const ends = [...free.keys()].filter((table) => free[table]! > 0 && arrival[table]! >= 0)
  return ends.reduce((a, b) => (isCheaper(hall, b, a) ? b : a))
}

/** Lets a member move on from a table (−1: come in) wherever that makes a chain cheaper. */
function offerAll(hall: Hall, member: number, from: number, improved: (table: number) => void): void {
  const { first, tables, arrival, mover } = hall
  for (let offer = first[member]!; offer < first[member + 1]!; offer++) {
    const table = tables[offer]!
    if (table === from || !shorten(hall, offer, member, from)) continue
    arrival[table] = offer
    mover[table] = member
    improved(table)
  }
}

/** Writes the cost of the chain over an offer to its table if it is cheaper than the one known. */
function shorten(hall: Hall, offer: number, member: number, from: number): boolean {
  const { parts, costs, distance, place, arrival, tables } = hall
  const to = tables[offer]! * parts
  let cheaper = arrival[tables[offer]!]! < 0
  for (let part = 0; part < parts; part++) {
    const before = from < 0 ? 0 : distance[from * parts + part]! - costs[place[member]! * parts + part]!
    const cost = before + costs[offer * parts + part]!
    if (!cheaper && cost > distance[to + part]!) return false
    cheaper ||= cost < distance[to + part]!
    if (cheaper) distance[to + part] = cost
  }
  return cheaper
}

function isCheaper({ parts, distance }: Hall, a: number, b: number): boolean {
  for (let part = 0; part < parts; part++) {
    const lead = distance[a * parts + part]! - distance[b * parts + part]!
    if (lead !== 0) return lead < 0
  }
  return false
}

/** Everybody in the chain that ends at a table moves one on. */
function moveUp({ free, place, sitting, tables, arrival, mover }: Hall, end: number): void {
  free[end]!--
  for (let table = end; table >= 0; ) {
    const member = mover[table]!
    const left = place[member]!
    const from = left < 0 ? -1 : tables[left]!
    if (from >= 0) sitting[from]!.delete(member)
    sitting[table]!.add(member)
    place[member] = arrival[table]!
    table = from
  }
}
