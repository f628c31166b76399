import { type PairMatrix, pairMatrix } from '../../pairs/index.ts'

/** What is known of the meetings after the one to be planned. */
export interface Later {
  /** `[meeting][member]` → how likely they come, 0 to 1. */
  readonly likelihoods: readonly Float64Array[]
  /** `[a * members + b]` → 1 when the two have not met and may well, both ways. */
  readonly open: Uint8Array
}

/** In shares of a repeat: for every later meeting to which both come for certain. */
const EVENING = 0.04
/** In shares of a repeat: when both could still meet everybody else; for who comes less often than so many times, less of it. */
const COMPANY = 0.75
const OFTEN = 3

/**
 * What it costs later when two of those here who have not met meet now: whole points, `repeat` being the price of meeting again.
 * Who will hardly come together again should meet now; who often will can wait. And a pair with many common others stands for many
 * later tables, because these are groups of people who have not met. Only differences matter, so the cheapest pair costs 0. `here`
 * are positions among the members, the matrix is about them in this order. O(here² × members).
 */
export function foresight(here: readonly number[], later: Later, repeat: number): PairMatrix {
  const n = later.likelihoods[0]?.length ?? 0
  if (later.likelihoods.every((all) => all.every((likelihood) => likelihood === 1))) return pairMatrix(here.length)
  const often = Float64Array.from({ length: n }, (_, member) => sum(later.likelihoods.map((one) => one[member]!)))
  const again = often.map((times) => Math.min(1, times / OFTEN))
  const total = Math.max(sum(often), 1)
  const price = pairMatrix(here.length, (i, j) => {
    const [a, b] = [here[i]!, here[j]!]
    if (later.open[a * n + b] === 0) return 0
    const company = (again[a]! * again[b]! * commonOthers(later.open, often, a, b)) / total
    return Math.floor(repeat * (EVENING * evenings(later, a, b) + COMPANY * company)) + 1
  })
  return lessTheLeast(price)
}

/** How often both are expected to come. */
function evenings({ likelihoods }: Later, a: number, b: number): number {
  return sum(likelihoods.map((one) => one[a]! * one[b]!))
}

/** Third people whom both could still meet, each by how often they are expected. */
function commonOthers(open: Uint8Array, often: Float64Array, a: number, b: number): number {
  const n = often.length
  let others = 0
  for (let third = 0; third < n; third++)
    if (open[a * n + third] === 1 && open[b * n + third] === 1) others += often[third]!
  return others
}

/** Entries are 0 where there is no price, else at least 1. */
function lessTheLeast({ n, values }: PairMatrix): PairMatrix {
  let least = Number.POSITIVE_INFINITY
  for (const value of values) if (value > 0 && value < least) least = value
  return pairMatrix(n, (i, j) => Math.max(0, values[i * n + j]! - least))
}

function sum(values: Iterable<number>): number {
  let total = 0
  for (const value of values) total += value
  return total
}
