import type { Trade } from './trade.ts'

/**
 * Up to three trades whose name is spelled nearly like `key`, the nearest first: at most one wrong letter in four, or the key
 * begins the name.
 */
export function nearest(key: string, index: ReadonlyMap<string, readonly Trade[]>): Trade[] {
  const limit = Math.floor(key.length / 4)
  const close: { meant: readonly Trade[]; errors: number }[] = []
  for (const [name, meant] of index) {
    const begins = key.length >= 4 && name.startsWith(key)
    const errors = begins ? 1 : typingErrors(key, name, limit)
    if (errors <= limit) close.push({ meant, errors })
  }
  close.sort((a, b) => a.errors - b.errors)
  return [...new Set(close.flatMap(({ meant }) => meant))].slice(0, 3)
}

/** Letters to insert, drop, exchange or swap with the next one (optimal string alignment); `limit + 1` when surely more. */
export function typingErrors(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before = new Uint16Array(b.length + 1)
  let last = Uint16Array.from(before, (_, j) => j)
  let row = new Uint16Array(b.length + 1)
  for (let i = 1; i <= a.length; i++) {
    if (fillRow(row, last, before, a, b, i) > limit) return limit + 1
    ;[before, last, row] = [last, row, before]
  }
  return last[b.length]!
}

/** row[j] = errors between the first i letters of a and the first j of b; returns the least of the row. */
function fillRow(row: Uint16Array, last: Uint16Array, before: Uint16Array, a: string, b: string, i: number): number {
  row[0] = i
  let least = i
  for (let j = 1; j <= b.length; j++) {
    let errors = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
    errors = Math.min(errors, last[j]! + 1, row[j - 1]! + 1)
    if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) errors = Math.min(errors, before[j - 2]! + 1)
    row[j] = errors
    least = Math.min(least, errors)
  }
  return least
}
