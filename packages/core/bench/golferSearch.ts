import {
  columnSchedule,
  countExcess,
  rotationSearch,
  rotationShapes,
  type Schedule,
} from '../src/seating/construct/index.ts'

/** Swaps between two looks at the watch. */
const SLICE = 5000

/**
 * The schedule with fewest pairs met again that is found in so many CPU seconds: searches of all rotation shapes take
 * turns (with the plain search among them), beside the longest design there is, begun again.
 */
export function searchGolfer(
  { tables, seats, rounds }: { tables: number; seats: number; rounds: number },
  { seconds, seed }: { seconds: number; seed: number },
): Schedule {
  const start = process.cpuUsage()
  const searches = rotationShapes(tables, seats, rounds).map((shape) => rotationSearch(shape, { seed }))
  while (cpuSeconds(start) < seconds)
    for (const search of searches) {
      search.run(SLICE)
      if (search.clashes === 0) return search.schedule()
    }
  const found = searches.map((search) => search.schedule())
  return fewestRepeats([...longestDesign(tables, seats, rounds), ...found])
}

function fewestRepeats(schedules: readonly Schedule[]): Schedule {
  const excesses = schedules.map(countExcess)
  return schedules[excesses.indexOf(Math.min(...excesses))]!
}

/** The longest schedule by columns, begun again from its first round: in the list, or an empty list. */
function longestDesign(tables: number, seats: number, rounds: number): Schedule[] {
  for (let some = rounds; some >= 1; some--) {
    const design = columnSchedule(tables, seats, some)
    if (design) return [Array.from({ length: rounds }, (_, round) => design[round % some]!)]
  }
  return []
}

function cpuSeconds(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}
