import { BOLTZMANN, CUTOFF, FULL_WEIGHT, indexPerGain } from './boltzmann.ts'
import type { Grouping } from './grouping.ts'

/**
 * The changes between two groups that are likely enough at a temperature, each with its weight. At the temperatures that
 * matter only one proposal in a thousand would be accepted; drawing from such a list, as the "n-fold way" of Bortz, Kalos
 * and Lebowitz (J. Comput. Phys. 17, 1975) does from a list of everything, spares the others.
 */
export interface Candidates {
  /** changes[k] = person << 16 | the one to swap with, or ALONE for a move to the other group */
  readonly changes: Int32Array
  /** weights[k] = 4096 when the change loses nothing, less the more it loses */
  readonly weights: Int32Array
  readonly near: Sieve
  readonly far: Sieve
}

/** The people of one group who can be in a likely swap, and what each gains. */
interface Sieve {
  readonly people: Int32Array
  readonly gains: Int32Array
}

/** Stands in a change for "nobody comes back". */
export const ALONE = 0xffff

/** Below every gain that can occur. */
const LOWEST = -(2 ** 30)

/** An empty list with room for all changes of two groups of `seats` people. */
export function makeCandidates(seats: number): Candidates {
  const room = seats * seats + 2 * seats + 1
  return {
    changes: new Int32Array(room),
    weights: new Int32Array(room),
    near: { people: new Int32Array(seats + 1), gains: new Int32Array(seats + 1) },
    far: { people: new Int32Array(seats + 1), gains: new Int32Array(seats + 1) },
  }
}

/**
 * The kernel: lists the likely changes between groups g and h at a temperature (> 0, in units of distance), and returns
 * the sum of their weights. A swap gains gain(i) + gain(j) − 2·excess(i, j), where gain = contribution there −
 * contribution here − 2·share. So only people whose gain comes near enough, together with the best on the other side and
 * the lowest excess, have to be tried in pairs. Writes first and counts after, without a branch: at these odds a branch
 * is guessed wrong too often.
 */
export function listChanges(
  { changes, weights, near, far }: Candidates,
  grouping: Grouping,
  g: number,
  h: number,
  temperature: number,
): number {
  const { n, room, excess, lowest } = grouping.frame
  const { members, size, contribution, stay } = grouping
  const { people: nearPeople, gains: nearGains } = near
  const { people: farPeople, gains: farGains } = far
  const sizeG = size[g]!
  const sizeH = size[h]!
  const least = Math.ceil(-CUTOFF * temperature)
  const needed = least + 2 * lowest
  let bestH = LOWEST
  for (let seat = 0; seat < sizeH; seat++) {
    const person = members[h * room + seat]!
    const gain = contribution[g * n + person]! - stay[person]!
    farGains[seat] = gain
    const better = gain - bestH
    bestH += better & ~(better >> 31)
  }
  let bestG = LOWEST
  let nears = 0
  for (let seat = 0; seat < sizeG; seat++) {
    const person = members[g * room + seat]!
    const gain = contribution[h * n + person]! - stay[person]!
    nearPeople[nears] = person
    nearGains[nears] = gain
    nears += (needed - bestH - 1 - gain) >>> 31
    const better = gain - bestG
    bestG += better & ~(better >> 31)
  }
  let fars = 0
  for (let seat = 0; seat < sizeH; seat++) {
    const gain = farGains[seat]!
    farPeople[fars] = members[h * room + seat]!
    farGains[fars] = gain
    fars += (needed - bestG - 1 - gain) >>> 31
  }
  let end = 0
  for (let a = 0; a < nears; a++) {
    const row = nearPeople[a]! * n
    const change = nearPeople[a]! << 16
    const gain = nearGains[a]!
    for (let b = 0; b < fars; b++) {
      const both = gain + farGains[b]! - 2 * excess[row + farPeople[b]!]!
      changes[end] = change | farPeople[b]!
      weights[end] = both
      end += (least - 1 - both) >>> 31
    }
  }
  end = listMoves(changes, weights, end, grouping, g, h, least)
  end = listMoves(changes, weights, end, grouping, h, g, least)
  return weigh(weights, end, temperature)
}

/** Writes the open moves from g to h that gain at least `least` behind `end`, and returns the new end. */
function listMoves(
  changes: Int32Array,
  gains: Int32Array,
  end: number,
  { frame: { n, room, share }, members, size, contribution, stay, open }: Grouping,
  g: number,
  h: number,
  least: number,
): number {
  if (open[size[g]! * (room + 1) + size[h]!] === 0) return end
  let next = end
  for (let seat = 0; seat < size[g]!; seat++) {
    const person = members[g * room + seat]!
    const gain = contribution[h * n + person]! - stay[person]! + 2 * share[person]!
    changes[next] = (person << 16) | ALONE
    gains[next] = gain
    next += (least - 1 - gain) >>> 31
  }
  return next
}

/** Turns the first gains into weights, in place, and returns their sum. */
function weigh(gains: Int32Array, count: number, temperature: number): number {
  const scale = indexPerGain(temperature)
  let sum = 0
  for (let at = 0; at < count; at++) {
    const gain = gains[at]!
    const weight = gain >= 0 ? FULL_WEIGHT : BOLTZMANN[(gain * scale) | 0]!
    gains[at] = weight
    sum += weight
  }
  return sum
}
