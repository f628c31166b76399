import type { Random } from '../../random/index.ts'
import { ALONE, type Candidates, heat, makeCandidates, refresh } from './candidates.ts'
import type { Frame } from './frame.ts'
import { type Grouping, makeGrouping, movePerson, swapPeople } from './grouping.ts'

/** One assignment wandering at a temperature. */
export interface Walk {
  readonly grouping: Grouping
  readonly candidates: Candidates
}

/** The best assignment any walk has come across. */
export interface Best {
  diversity: number
  readonly groupOf: Int32Array
}

const WORD = 2 ** 32

/** A walk that starts at `groupOf` (kept and changed in place), not yet heated. */
export function makeWalk(frame: Frame, groupOf: Int32Array): Walk {
  const grouping = makeGrouping(frame, groupOf)
  return { grouping, candidates: makeCandidates(grouping) }
}

/** Sets the temperature, in units of distance. */
export function heatWalk({ grouping, candidates }: Walk, temperature: number): void {
  heat(candidates, grouping, temperature)
}

/** Carries out `steps` changes, each drawn with its weight, and notes every new best. */
export function walkOn(walk: Walk, steps: number, random: Random, best: Best): void {
  const { grouping, candidates } = walk
  for (let step = 0; step < steps && candidates.total > 0; step++) {
    changeOnce(grouping, candidates, random)
    if (grouping.diversity > best.diversity) note(grouping, best)
  }
}

/** Copies the assignment into `best`. */
export function note({ diversity, groupOf }: Grouping, best: Best): void {
  best.diversity = diversity
  best.groupOf.set(groupOf)
}

function changeOnce(grouping: Grouping, candidates: Candidates, random: Random): void {
  const { pairWeight, changes, weights, room } = candidates
  let left = Math.floor((random.next() / WORD) * candidates.total)
  let pair = 0
  while (left >= pairWeight[pair]!) left -= pairWeight[pair++]!
  let at = pair * room
  while (left >= weights[at]!) left -= weights[at++]!
  const person = changes[at]! >>> 16
  const other = changes[at]! & ALONE
  const from = grouping.groupOf[person]!
  const to = other === ALONE ? otherGroup(candidates, grouping.frame.groups, pair, from) : grouping.groupOf[other]!
  if (other === ALONE) movePerson(grouping, person, to)
  else swapPeople(grouping, person, other)
  refresh(candidates, grouping, from, to)
}

/** The other group of a pair; moves are rare, so a search is fine. */
function otherGroup({ pairAt }: Candidates, groups: number, pair: number, from: number): number {
  let to = 0
  while (to === from || pairAt[from * groups + to] !== pair) to++
  return to
}
