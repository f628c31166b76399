import { parseArgs } from 'node:util'
import { networkYears, type Planner } from './networkYears.ts'

/** Three years of a network like the real one, planned six ways; a line of JSON each. */

const { values } = parseArgs({
  options: { meetings: { type: 'string', default: '12' }, seed: { type: 'string', default: '1' } },
})
const planners: readonly Planner[] = ['replies', 'year', 'engine', 'memoryless', 'greedy', 'lot']
for (const planner of planners) {
  const begun = process.cpuUsage()
  const years = networkYears(planner, Number(values.meetings), Number(values.seed))
  const { user, system } = process.cpuUsage(begun)
  console.log(JSON.stringify({ ...years, cpuSeconds: (user + system) / 1e6 }))
}
