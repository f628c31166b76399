import { parseArgs } from 'node:util'
import { type SeatingSearch, seatingSearch } from '../src/seating/index.ts'
import { mixedProblems } from './mixedProblems.ts'

/** Mixed problems, each searched by several seeds at equal CPU; a line of JSON each. */

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '2' },
    seeds: { type: 'string', default: '1,2,3' },
    only: { type: 'string', default: '' },
  },
})
const SLICE = 10_000

for (const [name, make] of Object.entries(mixedProblems)) {
  if (!name.includes(values.only)) continue
  const problem = make()
  const searches = values.seeds.split(',').map((seed) => searched(seed))
  const costs = searches.map(({ cost }) => cost)
  const mean = Math.round(costs.reduce((sum, cost) => sum + cost, 0) / costs.length)
  const [first] = searches
  console.log(JSON.stringify({ problem: name, mean, costs, bound: first!.bound, steps: first!.steps }))

  function searched(seed: string): SeatingSearch {
    const search = seatingSearch(problem, { seed: Number(seed) })
    if ('ok' in search) throw new Error(`${name} was refused: ${JSON.stringify(search.clashes)}`)
    const begun = process.cpuUsage()
    const cpu = () => Object.values(process.cpuUsage(begun)).reduce((sum, micros) => sum + micros, 0) / 1e6
    while (!search.optimal && cpu() < Number(values.seconds)) search.run(SLICE)
    return search
  }
}
