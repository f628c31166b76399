import type { Random } from '../../random/index.ts'
import { FULL_WEIGHT } from './boltzmann.ts'
import { ALONE, type Candidates, listChanges, makeCandidates } from './candidates.ts'
import type { Frame } from './frame.ts'
import { type Grouping, makeGrouping, movePerson, swapPeople } from './grouping.ts'

/** One assignment wandering at a temperature. */
export interface Walk {
  readonly grouping: Grouping
  readonly candidates: Candidates
  /** In units of distance. */
  temperature: number
}

/** The best assignment any walk has come across. */
export interface Best {
  diversity: number
  readonly groupOf: Int32Array
}

const WORD = 2 ** 32
/** The weight of leaving both groups as they are: that of one change without loss. */
const STAY = FULL_WEIGHT

/** A walk that starts at `groupOf` (kept and changed in place) at a temperature. */
export function makeWalk(frame: Frame, groupOf: Int32Array, temperature: number): Walk {
  return { grouping: makeGrouping(frame, groupOf), candidates: makeCandidates(frame.room), temperature }
}

/**
 * Looks `steps` times at two groups, carries out at most one of their changes, drawn with its weight, and notes every
 * new best. One group has nothing to change with.
 */
export function walkOn({ grouping, candidates, temperature }: Walk, steps: number, random: Random, best: Best): void {
  const { groups } = grouping.frame
  if (groups < 2) return
  for (let step = 0; step < steps; step++) {
    const g = random.below(groups)
    const other = random.below(groups - 1)
    const h = other < g ? other : other + 1
    const total = listChanges(candidates, grouping, g, h, temperature)
    const at = Math.floor((random.next() / WORD) * (total + STAY))
    if (at >= total) continue
    carryOut(grouping, candidates, at, g, h)
    if (grouping.diversity > best.diversity) note(grouping, best)
  }
}

/** Copies the assignment into `best`. */
export function note({ diversity, groupOf }: Grouping, best: Best): void {
  best.diversity = diversity
  best.groupOf.set(groupOf)
}

/** Carries out the change of groups g and h in whose weight `left` falls. */
function carryOut(grouping: Grouping, { changes, weights }: Candidates, left: number, g: number, h: number): void {
  let at = 0
  for (let rest = left; rest >= weights[at]!; at++) rest -= weights[at]!
  const person = changes[at]! >>> 16
  const other = changes[at]! & ALONE
  if (other === ALONE) movePerson(grouping, person, grouping.groupOf[person] === g ? h : g)
  else swapPeople(grouping, person, other)
}
