import { type GroupingSettings, groupingSearch } from '../src/seating/grouping/index.ts'
import type { MdgpInstance } from './mdgpFile.ts'

export interface MdgpRun {
  readonly seconds: number
  readonly steps: number
  /** In the unit of the file. */
  readonly diversity: number
  readonly groupOf: number[]
}

/** Steps between two looks at the watch: some ten milliseconds, because looking has its price too. */
const SLICE = 20_000

/** Searches for `seconds` of CPU of this process, one thread. The core knows no clock: this is its watch. */
export function runMdgp(
  { problem, unit }: MdgpInstance,
  seconds: number,
  seed: number,
  settings?: Partial<GroupingSettings>,
): MdgpRun {
  const start = cpuSeconds()
  const search = groupingSearch(problem, { seed, settings })
  do search.run(SLICE)
  while (cpuSeconds() - start < seconds)
  const { steps, diversity, groupOf } = search.result()
  return { seconds: Math.round((cpuSeconds() - start) * 1000) / 1000, steps, diversity: diversity / unit, groupOf }
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}
