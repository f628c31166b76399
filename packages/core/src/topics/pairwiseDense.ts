import type { Profile } from './profile.ts'

/** Tiers must fit in seven bits. */
const MOST_TIERS = 127
/** The top bit of every byte of a word. */
const TOPS = 0x80808080 | 0
/** A byte holds so many ones before it has to be emptied. */
const FULL = 255

/** Whether a ballot ranks so many topics that comparing four ballots at once beats looking at its own topics. */
export function isDense(size: number, ranked: number): boolean {
  return size < MOST_TIERS && ranked * 3 > size && size > 16
}

/**
 * Adds ballots of one weight to the pair counts, four at a time: their places of a topic are the bytes of a word, and one
 * subtraction compares four of them (SWAR). Costs size² / 4 steps a ballot whatever it ranks.
 */
export function addDense(votes: Profile, ballots: readonly number[], weight: number, values: Int32Array): void {
  const { size } = votes
  const words = Math.ceil(ballots.length / 4)
  const places = packPlaces(votes, ballots, words)
  const strict = ballots.every((ballot) => isStrict(votes, ballot))
  for (let i = 0; i < size; i++)
    for (let j = 0; j < i; j++) {
      const above = countAbove(places, i * words, j * words, words)
      const below = strict ? ballots.length - above : countAbove(places, j * words, i * words, words)
      values[i * size + j]! += weight * above
      values[j * size + i]! += weight * below
    }
}

/** Whether a ballot ranks every topic in a tier of its own. */
export function isStrict({ size, starts, tiers }: Profile, ballot: number): boolean {
  const end = starts[ballot + 1]!
  return end - starts[ballot]! === size && tiers[end - 1] === size - 1
}

/** Per topic `words` words, each with its place (the tier, from 0) on four ballots. Bytes left over hold 0 everywhere. */
function packPlaces(votes: Profile, ballots: readonly number[], words: number): Int32Array {
  const { size, starts, ranked, tiers } = votes
  const bytes = new Uint8Array(size * words * 4)
  for (const [at, ballot] of ballots.entries()) {
    const [start, end] = [starts[ballot]!, starts[ballot + 1]!]
    const last = end > start ? tiers[end - 1]! + 1 : 0
    for (let topic = 0; topic < size; topic++) bytes[topic * words * 4 + at] = last
    for (let place = start; place < end; place++) bytes[ranked[place]! * words * 4 + at] = tiers[place]!
  }
  return new Int32Array(bytes.buffer)
}

/** On how many ballots the topic whose words begin at `i` has a smaller place than the one at `j`. */
function countAbove(places: Int32Array, i: number, j: number, words: number): number {
  let count = 0
  for (let from = 0; from < words; from += FULL) {
    const to = Math.min(words, from + FULL)
    let ones = 0
    // With its top bit set, a byte minus a smaller or equal one keeps that bit: j's place ≥ i's place + 1.
    for (let at = from; at < to; at++) ones += (~((places[i + at]! | TOPS) - places[j + at]!) & TOPS) >>> 7
    count += (ones & 255) + ((ones >>> 8) & 255) + ((ones >>> 16) & 255) + (ones >>> 24)
  }
  return count
}
