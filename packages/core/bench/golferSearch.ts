import {
  countExcess,
  designedSchedule,
  type RotationSearch,
  rotationSearch,
  rotationShapes,
  type Schedule,
} from '../src/seating/construct/index.ts'

/** Swaps between two looks at the watch. */
const SLICE = 5000

interface Golfers {
  readonly tables: number
  readonly seats: number
  readonly rounds: number
}

/** A search and the rounds that come before those it finds. */
interface Attempt {
  readonly played: Schedule
  readonly search: RotationSearch
}

/**
 * The schedule with fewest pairs met again that is found in so many CPU seconds: searches of all rotation shapes take
 * turns (with the plain search among them), and a search for the rounds that the longest design leaves.
 */
export function searchGolfer(golfers: Golfers, { seconds, seed }: { seconds: number; seed: number }): Schedule {
  const start = process.cpuUsage()
  const { tables, seats, rounds } = golfers
  const attempts: Attempt[] = rotationShapes(tables, seats, rounds).map((shape) => ({
    played: [],
    search: rotationSearch(shape, { seed }),
  }))
  attempts.push(besideDesign(golfers, seed))
  while (cpuSeconds(start) < seconds && attempts.every(({ search }) => search.clashes > 0))
    for (const { search } of attempts) search.run(SLICE)
  return fewestRepeats(attempts.map(({ played, search }) => [...played, ...search.schedule()]))
}

function fewestRepeats(schedules: readonly Schedule[]): Schedule {
  const excesses = schedules.map(countExcess)
  return schedules[excesses.indexOf(Math.min(...excesses))]!
}

function besideDesign({ tables, seats, rounds }: Golfers, seed: number): Attempt {
  let some = rounds - 1
  while (!designedSchedule(tables, seats, some)) some--
  const played = designedSchedule(tables, seats, some)!
  const shape = { tables, seats, turn: 1, bases: rounds - some, still: false }
  return { played, search: rotationSearch(shape, { seed, played }) }
}

function cpuSeconds(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}
