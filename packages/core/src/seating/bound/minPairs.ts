/**
 * How few pairs must share a table when `members` people sit at tables with room for `caps` of them, `seated[t]` of
 * them at table t already. Everyone goes to the table with the fewest that still has room; C(x, 2) is convex, so no
 * other way makes fewer pairs. Infinity when there is no room.
 */
export function minPairs(members: number, caps: Int32Array, seated?: Int32Array): number {
  const count = seated ? seated.slice() : new Int32Array(caps.length)
  let pairs = count.reduce((sum, here) => sum + (here * (here - 1)) / 2, 0)
  for (let left = members - count.reduce((sum, here) => sum + here, 0); left > 0; left--) {
    const table = fewest(count, caps)
    if (table === -1) return Number.POSITIVE_INFINITY
    pairs += count[table]!
    count[table]!++
  }
  return pairs
}

function fewest(count: Int32Array, caps: Int32Array): number {
  let best = -1
  for (let table = 0; table < caps.length; table++)
    if (count[table]! < caps[table]! && (best === -1 || count[table]! < count[best]!)) best = table
  return best
}
