import { pairMatrix } from '../../pairs/index.ts'
import { type Frame, frameOf } from '../frame.ts'
import { REPEAT, RETURN, type SeatingProblem } from '../problem.ts'
import type { Bound } from './bound.ts'
import { type Proof, pairBound, proofOf } from './pairBound.ts'
import { pairFates } from './pairFates.ts'
import { placeBound } from './placeBound.ts'
import { roundPairs } from './roundPairs.ts'
import { type Slots, slotBound } from './slotBound.ts'
import { tableSizes } from './tableSizes.ts'
import { tablesBound } from './tablesBound.ts'

/** The name of the bound of the whole. */
export const TOTAL = 'total'

/**
 * A proven lower bound for every term, and as the last one for the total: each the largest of those known. The problem
 * must be one that can be seated.
 */
export function boundsOf(problem: SeatingProblem, frame: Frame): Bound[] {
  const slots = frame.rounds.map((round, at) => ({ round: at, fates: pairFates(frame, at), sizes: tableSizes(round) }))
  const pairs = problem.pairs.map((term) => ({ name: term.name, ...pairBound(frame, slots, term) }))
  const places = (problem.places ?? []).map((term) => {
    return { name: term.name, ...placesProof(frameOf(onlyAt(problem, { places: [term] })), term.name) }
  })
  const repeat = { name: REPEAT, ...repeatProof(frame, slots) }
  const { returns } = problem
  const back = returns ? [{ name: RETURN, ...placesProof(frameOf(onlyAt(problem, { returns })), RETURN) }] : []
  const terms = [...pairs, ...places, ...(problem.repeat ? [repeat] : []), ...back]
  return [...terms, { name: TOTAL, ...totalProof(frame, slots, [...pairs, repeat]) }]
}

/** The problem in which nothing costs but these places or returns. */
function onlyAt({ people, rounds, rules }: SeatingProblem, costs: Partial<SeatingProblem>): SeatingProblem {
  return { people, rounds, rules, pairs: [], ...costs }
}

/**
 * Terms bounded one by one, or all pair terms as one matrix, or pair costs and repeats as one price of company, or as what whole
 * tables cost.
 */
function totalProof(frame: Frame, slots: readonly Slots[], parts: readonly Proof[]): Proof {
  const places = placesProof(frame, TOTAL)
  const proofs = [join([...parts, places])]
  if (parts.length > 2) proofs.push(join([blendedProof(frame, slots), parts.at(-1)!, places]))
  if (frame.repeat > 0) proofs.push(join([pricedProof(frame, slots), places]))
  const best = proofs.reduce((largest, next) => (next.value > largest.value ? next : largest))
  const known = best.value - places.value
  const tables = tablesBound(frame, slots, known)
  return tables > known ? join([tablesProof(tables), places]) : best
}

function tablesProof(value: number): Proof {
  return proofOf(value === 0 ? [] : [{ code: 'tables', term: TOTAL, value }])
}

function blendedProof(frame: Frame, slots: readonly Slots[]): Proof {
  return pairBound(frame, slots, { name: TOTAL, weight: 1, costs: frame.pair })
}

function pricedProof(frame: Frame, slots: readonly Slots[]): Proof {
  const { value, people } = slotBound(frame, frame.pair, frame.repeat, slots)
  return partners(frame, slots, TOTAL, value, people)
}

/** Bounds 2 and 3 of SEATING.md, times the weight of a repeat. */
function repeatProof(frame: Frame, slots: readonly Slots[]): Proof {
  if (frame.repeat === 0) return proofOf([])
  const counted = slotBound(frame, pairMatrix(frame.people), 1, slots)
  const pairs = roundPairs(frame)
  if (counted.value >= pairs) return partners(frame, slots, REPEAT, frame.repeat * counted.value, counted.people)
  return proofOf([{ code: 'rounds', term: REPEAT, rounds: slots.length, pairs, value: frame.repeat * pairs }])
}

function partners(
  frame: Frame,
  slots: readonly Slots[],
  term: string,
  value: number,
  people: readonly number[],
): Proof {
  const loads = people.map((person) => partnersOf(frame, slots, person))
  const { needed, available } = loads.reduce(
    (worst, next) => (next.needed - next.available > worst.needed - worst.available ? next : worst),
    { needed: 0, available: 0 },
  )
  return proofOf(value === 0 ? [] : [{ code: 'partners', term, needed, available, people, value }])
}

/** How many mates a person needs in all rounds, and how many different people are there to meet. */
function partnersOf(frame: Frame, slots: readonly Slots[], person: number) {
  const here = slots.filter(({ round }) => frame.rounds[round]!.present.includes(person))
  const met = new Set(here.flatMap(({ round }) => [...frame.rounds[round]!.present]))
  return { needed: here.reduce((sum, { sizes }) => sum + sizes.least - 1, 0), available: met.size - 1 }
}

function placesProof(frame: Frame, term: string): Proof {
  const value = placeBound(frame)
  return proofOf(value === 0 ? [] : [{ code: 'places', term, value }])
}

function join(proofs: readonly Proof[]): Proof {
  return proofOf(proofs.flatMap((proof) => proof.reasons))
}
