/** How a schedule is built from base rounds by turning people in circles. */
export interface RotationShape {
  readonly tables: number
  readonly seats: number
  /** People in a circle = rounds made from one base round; tables · seats mod `turn` people stand still. */
  readonly turn: number
  readonly bases: number
  /** Whether there is one more round that the rotation leaves as it is (see `allowsStillRound`). */
  readonly still: boolean
}

/** The pairs of people, gathered into orbits: pairs that the rotation carries into one another. */
export interface PairOrbits {
  readonly people: number
  /** orbitOf[i · people + j] */
  readonly orbitOf: Int32Array
  /** taken[orbit] = 1 when base rounds may not meet it: met by the still round, or met twice by any round it is in */
  readonly taken: Int32Array
}

/** A still round exists when circles cut evenly into tables and those who stand still are none or one table. */
export function allowsStillRound(tables: number, seats: number, turn: number): boolean {
  const rest = (tables * seats) % turn
  return turn % seats === 0 && (rest === 0 || rest === seats)
}

/** Numbers the orbits of a shape. O(people²). */
export function pairOrbits({ tables, seats, turn, still }: RotationShape): PairOrbits {
  const people = tables * seats
  const orbitOf = new Int32Array(people * people)
  const numbers = new Map<string, number>()
  const taken: number[] = []
  for (let i = 0; i < people; i++)
    for (let j = i + 1; j < people; j++) {
      const [name, twice, cut] = describe(i, j, people, turn, seats)
      const orbit = numbers.get(name) ?? numbers.size
      numbers.set(name, orbit)
      taken[orbit] = twice || (still && cut) ? 1 : 0
      orbitOf[i * people + j] = orbit
      orbitOf[j * people + i] = orbit
    }
  return { people, orbitOf, taken: Int32Array.from(taken) }
}

/** The orbit's name; whether a base round with it meets it twice; whether the still round meets it. */
function describe(i: number, j: number, people: number, turn: number, seats: number): [string, boolean, boolean] {
  const moving = people - (people % turn)
  if (i >= moving) return [`${i} ${j}`, turn > 1, true]
  if (j >= moving) return [`${Math.floor(i / turn)} > ${j}`, false, false]
  const from = Math.floor(i / turn)
  const to = Math.floor(j / turn)
  const difference = (j - i + turn * turn) % turn
  if (from !== to) return [`${from} ${to} + ${difference}`, false, false]
  const shorter = Math.min(difference, turn - difference)
  return [`${from} + ${shorter}`, 2 * difference === turn, difference % (turn / seats) === 0]
}
