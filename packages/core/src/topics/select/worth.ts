import type { Approvals } from '../approvals.ts'

/**
 * What a voter's next topic is worth to one who has h of the topics chosen: `worth[h]` for h below `most`, whole numbers
 * that never rise.
 */
export type Worth = (votes: Approvals, most: number) => readonly bigint[]

/** PAV: the h-th topic a voter gets counts 1/h, times the least common multiple of 1 … most. */
export const harmonic: Worth = (_, most) => {
  const scale = list(most).reduce((all, h) => (all / gcd(all, h + 1n)) * (h + 1n), 1n)
  return list(most).map((h) => scale / (h + 1n))
}

/** Chamberlin-Courant: only the first topic a voter gets counts. */
export const firstOnly: Worth = (_, most) => list(most).map((h) => (h === 0n ? 1n : 0n))

/** Lexicographic Chamberlin-Courant: one voter more with h topics outweighs any number with h + 1. */
export const lexicographic: Worth = ({ voters }, most) =>
  list(most).map((h) => (BigInt(voters) + 1n) ** (BigInt(most) - 1n - h))

function list(length: number): bigint[] {
  return Array.from({ length }, (_, h) => BigInt(h))
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b)
}
