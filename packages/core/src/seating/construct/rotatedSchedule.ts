import { allowsStillRound, type RotationShape } from './pairOrbits.ts'
import { type RotationSearch, rotationSearch } from './rotation.ts'
import type { Schedule } from './schedule.ts'

/** Swaps tried for one seat: cases that can be found this way at all take far less. */
const PATIENCE = 40_000
/** Shapes take turns of so many swaps, because one may find at once what another never finds. */
const TURN = 4000
/** Beyond this the search is not worth its while. */
const MOST_PEOPLE = 48
/** Smaller circles leave too large a search. */
const LEAST_TURN = 3

/** A schedule without repeats found by turning base rounds in circles, or null when patience ends. */
export function rotatedSchedule(tables: number, seats: number, rounds: number): Schedule | null {
  if (tables * seats > MOST_PEOPLE) return null
  const shapes = rotationShapes(tables, seats, rounds).filter(({ turn }) => turn >= LEAST_TURN)
  const searches = shapes.map((shape) => rotationSearch(shape, { seed: 1 }))
  return takeTurns(searches, PATIENCE * tables * seats)
}

/** Steps the searches in turn, `steps` in all, until one is without clashes. */
function takeTurns(searches: readonly RotationSearch[], steps: number): Schedule | null {
  for (let left = searches.length === 0 ? 0 : steps; left > 0; )
    for (const search of searches) {
      search.run(TURN)
      left -= TURN
      if (search.clashes === 0) return search.schedule()
    }
  return null
}

/** All ways of building so many rounds by rotation, largest circles (and so smallest searches) first. */
export function rotationShapes(tables: number, seats: number, rounds: number): RotationShape[] {
  const shapes: RotationShape[] = []
  for (let turn = Math.min(rounds, tables * seats); turn >= 1; turn--)
    for (const still of [false, true]) {
      const turned = rounds - (still ? 1 : 0)
      if (turned === 0 || turned % turn !== 0 || (still && !allowsStillRound(tables, seats, turn))) continue
      shapes.push({ tables, seats, turn, bases: turned / turn, still })
    }
  return shapes
}
