import { type PairMatrix, pairMatrix } from '../src/pairs/index.ts'

/**
 * Looking ahead without knowing who will come: what is spent when two people who have not met meet now. It is the
 * number of third people whom both could still meet, less the smallest such number: tables are cliques of people who have not
 * met, and a pair with few common others is in the way of few later tables. `open(i, j)` says who may still meet.
 */
export function sparedCompany(n: number, open: (i: number, j: number) => boolean): PairMatrix {
  const free = new Uint8Array(n * n)
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) if (i !== j && open(i, j)) free[i * n + j] = 1
  const common = pairMatrix(n, (i, j) => (free[i * n + j] === 1 ? commonOf(free, n, i, j) : 0))
  let least = Number.POSITIVE_INFINITY
  for (let cell = 0; cell < n * n; cell++) if (free[cell] === 1) least = Math.min(least, common.values[cell]!)
  return pairMatrix(n, (i, j) => (free[i * n + j] === 1 ? common.values[i * n + j]! - least : 0))
}

function commonOf(free: Uint8Array, n: number, i: number, j: number): number {
  let common = 0
  for (let k = 0; k < n; k++) common += free[i * n + k]! & free[j * n + k]!
  return common
}
