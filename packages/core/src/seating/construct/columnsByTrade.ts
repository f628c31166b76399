/**
 * Lays people out in `seats` columns of `tables` rows so that every trade lies whole in one column: in a schedule by
 * columns its members then never share a table. `tradeOf[person]` is any number. Returns columns[column] → people (at
 * most `tables` each; a missing one leaves its row empty), or null when the trades do not fit whole.
 */
export function columnsByTrade(tradeOf: ArrayLike<number>, tables: number, seats: number): number[][] | null {
  const trades = tradesBySize(tradeOf)
  const columnOf = packWhole(
    trades.map((people) => people.length),
    tables,
    seats,
  )
  if (!columnOf) return null
  const columns: number[][] = Array.from({ length: seats }, () => [])
  trades.forEach((people, trade) => {
    columns[columnOf[trade]!]!.push(...people)
  })
  return columns
}

/** The people of every trade, largest trades first. */
export function tradesBySize(tradeOf: ArrayLike<number>): number[][] {
  const trades = new Map<number, number[]>()
  for (let person = 0; person < tradeOf.length; person++) {
    const people = trades.get(tradeOf[person]!)
    if (people) people.push(person)
    else trades.set(tradeOf[person]!, [person])
  }
  return [...trades.values()].sort((a, b) => b.length - a.length || a[0]! - b[0]!)
}

/** Placings tried before giving up; packing is hard only when nothing fits, and then it may take for ever. */
const PATIENCE = 200_000

/** Bin packing by descending size with a way back: the bin of every item, or null. */
function packWhole(sizes: readonly number[], capacity: number, bins: number): number[] | null {
  const room = new Array<number>(bins).fill(capacity)
  const binOf: number[] = []
  let tries = 0
  const place = (item: number): boolean => {
    if (item === sizes.length) return true
    const tried = new Set<number>()
    for (let bin = 0; bin < bins && tries < PATIENCE; bin++) {
      if (room[bin]! < sizes[item]! || tried.has(room[bin]!)) continue
      tried.add(room[bin]!)
      tries++
      room[bin]! -= sizes[item]!
      binOf[item] = bin
      if (place(item + 1)) return true
      room[bin]! += sizes[item]!
    }
    return false
  }
  return place(0) ? binOf : null
}
