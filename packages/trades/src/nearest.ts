import type { Trade } from './trade.ts'

/** Up to three trades whose name is spelled nearly like `key`: at most one wrong letter in four. Nearest first. */
export function nearest(key: string, index: ReadonlyMap<string, readonly Trade[]>): Trade[] {
  const limit = Math.floor(key.length / 4)
  const close = [...index]
    .map(([name, meant]) => ({
      meant,
      errors: name.startsWith(key) && key.length > 3 ? 1 : typingErrors(key, name, limit),
    }))
    .filter(({ errors }) => errors <= limit)
    .sort((a, b) => a.errors - b.errors)
  return [...new Set(close.flatMap(({ meant }) => meant))].slice(0, 3)
}

/** Letters to insert, drop, exchange or swap with the next one (optimal string alignment); `limit + 1` when surely more. */
export function typingErrors(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) row.push(cell(a, b, i, j, before, last, row))
    if (Math.min(...row) > limit) return limit + 1
    before = last
    last = row
  }
  return last[b.length] as number
}

function cell(a: string, b: string, i: number, j: number, before: number[], last: number[], row: number[]): number {
  const same = a[i - 1] === b[j - 1]
  const best = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1))
  const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
  return swapped ? Math.min(best, before[j - 2]! + 1) : best
}
