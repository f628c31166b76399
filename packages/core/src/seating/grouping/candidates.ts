import { BOLTZMANN, CUTOFF, FULL_WEIGHT, indexPerGain } from './boltzmann.ts'
import type { Grouping } from './grouping.ts'

/**
 * For every two groups the changes between them that are likely enough at a temperature, each with its weight. At the
 * temperatures that matter only one proposal in a thousand would be accepted; drawing from these lists instead is the
 * "n-fold way" of Bortz, Kalos and Lebowitz (J. Comput. Phys. 17, 1975): every draw is a change that is carried out.
 * Small groups freeze later than large ones (with the root of their size), so between them it is cooler: all groups are
 * then at their most useful temperature at once.
 */
export interface Candidates {
  temperature: number
  /** warmth[people in two groups] = the part of the temperature that holds between them */
  readonly warmth: Float64Array
  /** pairAt[group · groups + other] = number of the group pair */
  readonly pairAt: Int32Array
  /** changes[pair · room + k] = person << 16 | the one to swap with, or ALONE for a move to the other group */
  readonly changes: Int32Array
  readonly weights: Int32Array
  /** Changes kept for one group pair at most. */
  readonly room: number
  readonly count: Int32Array
  /** pairWeight[pair] = sum of its weights; `total` = sum over all pairs */
  readonly pairWeight: Float64Array
  total: number
  readonly near: Sieve
  readonly far: Sieve
  /** gains[seat of the far group] = gain of that person */
  readonly gains: Int32Array
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

/** Empty lists for a grouping; `heat` fills them. */
export function makeCandidates({ frame: { groups, room: seats } }: Grouping): Candidates {
  const pairs = (groups * (groups - 1)) / 2
  const room = seats * seats + 2 * seats + 1
  return {
    temperature: 0,
    warmth: Float64Array.from({ length: 2 * seats + 1 }, (_, people) => Math.sqrt(Math.max(1, people) / (2 * seats))),
    pairAt: numberPairs(groups),
    changes: new Int32Array(pairs * room),
    weights: new Int32Array(pairs * room),
    room,
    count: new Int32Array(pairs),
    pairWeight: new Float64Array(pairs),
    total: 0,
    near: { people: new Int32Array(seats + 1), gains: new Int32Array(seats + 1) },
    far: { people: new Int32Array(seats + 1), gains: new Int32Array(seats + 1) },
    gains: new Int32Array(seats),
  }
}

function numberPairs(groups: number): Int32Array {
  const pairAt = new Int32Array(groups * groups)
  let pair = 0
  for (let group = 0; group < groups; group++)
    for (let other = group + 1; other < groups; other++, pair++) {
      pairAt[group * groups + other] = pair
      pairAt[other * groups + group] = pair
    }
  return pairAt
}

/** Sets the temperature (> 0, in units of distance) and lists all group pairs anew. */
export function heat(candidates: Candidates, grouping: Grouping, temperature: number): void {
  candidates.temperature = temperature
  candidates.total = 0
  candidates.pairWeight.fill(0)
  for (let group = 0; group < grouping.frame.groups; group++)
    for (let other = group + 1; other < grouping.frame.groups; other++) listPair(candidates, grouping, group, other)
}

/** Lists anew the pairs of the two groups that have just changed; all other lists are still right. */
export function refresh(candidates: Candidates, grouping: Grouping, one: number, two: number): void {
  for (let other = 0; other < grouping.frame.groups; other++) {
    if (other !== one) listPair(candidates, grouping, one, other)
    if (other !== one && other !== two) listPair(candidates, grouping, two, other)
  }
}

/**
 * The kernel. A swap gains gain(i) + gain(j) − 2·excess(i, j), where gain = contribution there − contribution here −
 * 2·share. So only people whose gain comes near enough, together with the best on the other side and the lowest excess,
 * have to be tried in pairs. Writes first and counts after, without a branch: at these odds a branch is guessed wrong
 * too often.
 */
function listPair(candidates: Candidates, grouping: Grouping, g: number, h: number): void {
  const { n, groups, room, min, max, excess, lowest } = grouping.frame
  const { members, size, contribution, stay } = grouping
  const { changes, weights, near, far, gains } = candidates
  const { people: nearPeople, gains: nearGains } = near
  const { people: farPeople, gains: farGains } = far
  const pair = candidates.pairAt[g * groups + h]!
  const start = pair * candidates.room
  const sizeG = size[g]!
  const sizeH = size[h]!
  const temperature = candidates.temperature * candidates.warmth[sizeG + sizeH]!
  const least = Math.ceil(-CUTOFF * temperature)
  const scale = indexPerGain(temperature)
  const needed = least + 2 * lowest
  let end = start
  let bestH = LOWEST
  for (let seat = 0; seat < sizeH; seat++) {
    const person = members[h * room + seat]!
    const gain = contribution[g * n + person]! - stay[person]!
    gains[seat] = gain
    const better = gain - bestH
    bestH += better & ~(better >> 31)
  }
  if (sizeG > min[g]! && sizeH < max[h]!) end = listMoves(candidates, grouping, g, h, least, end)
  if (sizeH > min[h]! && sizeG < max[g]!) end = listMoves(candidates, grouping, h, g, least, end)
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
    farPeople[fars] = members[h * room + seat]!
    farGains[fars] = gains[seat]!
    fars += (needed - bestG - 1 - gains[seat]!) >>> 31
  }
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
  let sum = 0
  for (let at = start; at < end; at++) {
    const gain = weights[at]!
    const weight = gain >= 0 ? FULL_WEIGHT : BOLTZMANN[(gain * scale) | 0]!
    weights[at] = weight
    sum += weight
  }
  candidates.count[pair] = end - start
  candidates.total += sum - candidates.pairWeight[pair]!
  candidates.pairWeight[pair] = sum
}

/** Writes the single moves from g to h of at least `least` and their gains behind `end`, and returns the new end. */
function listMoves(
  candidates: Candidates,
  grouping: Grouping,
  g: number,
  h: number,
  least: number,
  end: number,
): number {
  const { n, room, share } = grouping.frame
  const { members, size, contribution, stay } = grouping
  let next = end
  for (let seat = 0; seat < size[g]!; seat++) {
    const person = members[g * room + seat]!
    const gain = contribution[h * n + person]! - stay[person]! + 2 * share[person]!
    if (gain < least) continue
    candidates.changes[next] = (person << 16) | ALONE
    candidates.weights[next++] = gain
  }
  return next
}
