import { pairMatrix } from '../src/pairs/index.ts'
import { type RoundSpec, repair, type Seating, type SeatingProblem, seat } from '../src/seating/index.ts'

/** Mends a large evening after changes at the door, each many times, and prints what it took. */

/** The evening that is mended: 150 of 156 people at 26 tables, in three rounds, each table with its host. */
const PEOPLE = 156
const HOSTS = 26
const COME = 150
const ROUNDS = 3
const RUNS = 20

interface Change {
  readonly name: string
  /** People who stay away and come instead, a table that is gone. */
  readonly away: readonly number[]
  readonly come: readonly number[]
  readonly gone?: number
  /** People who must not meet, as just found out. */
  readonly apart?: readonly number[]
}

const changes: readonly Change[] = [
  { name: 'two cancel, three come', away: [60, 61], come: [150, 151, 152] },
  { name: 'three cancel, six come', away: [60, 61, 62], come: [150, 151, 152, 153, 154, 155] },
  { name: 'a table falls away, with its host', away: [], come: [], gone: 7 },
  { name: 'two who sit together must not', away: [], come: [], apart: [] },
]

function evening({ away, come, gone }: Change, rules: SeatingProblem['rules'] = []): SeatingProblem {
  const present = [...Array.from({ length: COME }, (_, person) => person), ...come].filter((one) => !away.includes(one))
  const tables = Array.from({ length: HOSTS }, (_, table) => (table === gone ? { min: 0, max: 0 } : { min: 4, max: 7 }))
  const round: RoundSpec = { present, tables }
  const sameTrade = pairMatrix(PEOPLE, (i, j) => (i % 40 === j % 40 ? 1 : 0))
  const met = pairMatrix(PEOPLE, (i, j) => ((i * 7 + j * 13) % 17 === 0 ? 50 : 0))
  const hosts = Array.from({ length: HOSTS }, (_, person) => ({ kind: 'host' as const, person, table: person }))
  return {
    people: PEOPLE,
    rounds: Array.from({ length: ROUNDS }, () => round),
    pairs: [
      { name: 'trade', weight: 400, costs: sameTrade },
      { name: 'encounter', weight: 2, costs: met },
    ],
    repeat: 300,
    rules: [...hosts.filter(({ table }) => table !== gone), ...(rules ?? [])],
  }
}

function planned(): Seating {
  const plan = seat(evening({ name: '', away: [], come: [] }), { seed: 1, steps: 200_000 })
  if (!plan.ok) throw new Error('150 people at 26 tables must find seats.')
  return plan.seating
}

/** Two people without a host's duty who sit together in the first round. */
function neighbours({ tables }: Seating): number[] {
  return tables[0]![3]!.filter((person) => person >= HOSTS).slice(0, 2)
}

const seating = planned()
console.log('change | CPU ms least | CPU ms mean | moves of those who had a seat | seated anew | exact')
for (const change of changes) {
  const apart = change.apart ? [{ kind: 'apart' as const, people: neighbours(seating) }] : []
  const problem = evening(change, apart)
  const times: number[] = []
  let mended = repair(problem, seating, { seed: 1 })
  for (let run = 0; run < RUNS; run++) {
    const begun = process.cpuUsage()
    mended = repair(problem, seating, { seed: 1 })
    const { user, system } = process.cpuUsage(begun)
    times.push((user + system) / 1000)
  }
  if (!mended.ok) throw new Error(`Nothing could be mended: ${change.name}.`)
  const had = mended.moves.filter(({ from }) => from !== null && from !== change.gone).length
  const mean = times.reduce((sum, time) => sum + time, 0) / RUNS
  const figures = [Math.min(...times).toFixed(1), mean.toFixed(1), had, mended.moves.length - had, mended.exact]
  console.log([change.name, ...figures].join(' | '))
}
