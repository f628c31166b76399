import { parseArgs } from 'node:util'
import { pairMatrix } from '../src/pairs/index.ts'
import { random } from '../src/random/index.ts'
import { type CrowdProblem, crowdSearch, type Encountered } from '../src/seating/index.ts'

/** Seats crowds of growing size and prints a line of JSON for each: what it took and how near the bound it came. */

const TRADES = 40
const SEATS = 6
/** Whom everybody has met in earlier meetings, about: ten tables; or forty, so that no table dealt by trade stays without some. */
const ACQUAINTANCES = { sparse: 50, dense: 200 }
/** But never more than this share of all. */
const MOST_KNOWN = { sparse: 0.1, dense: 0.4 }
type History = keyof typeof ACQUAINTANCES

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    people: { type: 'string', default: '100,300,1000,3000,10000' },
  },
})
for (const history of ['sparse', 'dense'] as const)
  for (const people of values.people.split(',').map(Number)) {
    const begun = process.cpuUsage()
    const cpu = () => Object.values(process.cpuUsage(begun)).reduce((sum, micros) => sum + micros, 0) / 1e6
    const search = crowdSearch(crowd(people, history, Number(values.seed)), { seed: Number(values.seed) })
    const dealt = search.cost
    while (!search.optimal && cpu() < Number(values.seconds)) search.run(20_000)
    const { cost, bound, steps } = search
    const memoryMiB = Math.round(process.memoryUsage().rss / 2 ** 20)
    console.log(JSON.stringify({ history, people, cpuSeconds: cpu(), steps, dealt, cost, bound, memoryMiB }))
  }

/** Trades of uneven size, so that the largest must share tables: the bound is not 0. */
function crowd(people: number, history: History, seed: number): CrowdProblem {
  const chance = random(seed)
  const classes = Array.from({ length: people }, () => (chance.below(4) === 0 ? 0 : chance.below(TRADES)))
  const known = Math.min(ACQUAINTANCES[history], people * MOST_KNOWN[history])
  const met = new Map<number, Encountered>()
  for (let count = 0; count < (people * known) / 2; count++) {
    const one = chance.below(people)
    const other = chance.below(people)
    const [a, b] = [Math.min(one, other), Math.max(one, other)]
    if (a < b) met.set(a * people + b, { a, b, cost: 10 })
  }
  const tables = Array.from({ length: Math.ceil(people / SEATS) }, () => ({ min: SEATS - 1, max: SEATS }))
  return { classes, between: pairMatrix(TRADES), within: 100, met: [...met.values()], tables }
}
