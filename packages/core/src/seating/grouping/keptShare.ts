/**
 * How much of one assignment is left in another: the share of pairs together before that are together after, from 0 (as
 * few as chance would keep) to 1 (all). Without any pair to keep it is 0.
 */
export function keptShare(before: Int32Array, after: Int32Array, groups: number): number {
  const together = new Int32Array(groups * groups)
  const sizeBefore = new Int32Array(groups)
  const sizeAfter = new Int32Array(groups)
  for (let person = 0; person < before.length; person++) {
    together[before[person]! * groups + after[person]!]!++
    sizeBefore[before[person]!]!++
    sizeAfter[after[person]!]!++
  }
  const pairs = pairsIn(sizeBefore)
  const byChance = pairsIn(sizeAfter) / Math.max(1, (before.length * (before.length - 1)) / 2)
  if (pairs === 0 || byChance === 1) return 0
  return (pairsIn(together) / pairs - byChance) / (1 - byChance)
}

function pairsIn(counts: Int32Array): number {
  return counts.reduce((sum, count) => sum + (count * (count - 1)) / 2, 0)
}
