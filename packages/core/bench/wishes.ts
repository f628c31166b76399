import { parseArgs } from 'node:util'
import { type MeetingInput, type MeetingPerson, planMeeting } from '../src/index.ts'
import { type Random, random } from '../src/random/index.ts'

/** What becomes of wishes at meetings of real size, by equal steps: a line of JSON each, sums over the seeds. */

const { values } = parseArgs({
  options: { seeds: { type: 'string', default: '1,2,3' }, return: { type: 'string', default: '' } },
})

const cases = [
  { people: 36, topics: 8, hosts: 0, steps: 2_000_000 },
  { people: 36, topics: 8, hosts: 5, steps: 2_000_000 },
  { people: 150, topics: 12, hosts: 10, steps: 3_000_000 },
]

for (const one of cases) {
  const begun = process.cpuUsage()
  const plans = values.seeds.split(',').map((seed) => {
    const input = meeting(one, random(Number(seed)))
    const weights = values.return === '' ? {} : { return: Number(values.return) }
    const plan = planMeeting({ ...input, weights }, { seed: Number(seed), steps: one.steps })
    if (!plan.ok) throw new Error(plan.reasons[0]!.text.en)
    return plan
  })
  const cpu = Object.values(process.cpuUsage(begun)).reduce((sum, micros) => sum + micros, 0) / 1e6
  const sum = (of: (plan: (typeof plans)[number]) => number) => plans.reduce((total, plan) => total + of(plan), 0)
  const cost = (...names: string[]) =>
    sum(({ terms }) => terms.reduce((total, term) => total + (names.includes(term.name) ? term.cost : 0), 0))
  console.log(
    JSON.stringify({
      ...one,
      wishes: [0, 1, 2, 3].map((rank) => sum(({ topics }) => topics!.signature[rank] ?? 0)),
      unranked: sum(({ topics }) => topics!.unranked),
      returns: sum(({ topics }) => topics!.returns),
      worst: plans.map(({ topics }) => topics!.worstOff.rank),
      trades: cost('trade', 'competitor'),
      met: cost('encounter', 'repeat'),
      cost: sum((plan) => plan.cost),
      bound: sum((plan) => plan.bound),
      cpu: Number(cpu.toFixed(1)),
    }),
  )
}

/** Three rounds; one in five casts no ballot, the others rank up to six topics, the popular ones more often. */
function meeting({ people, topics, hosts }: (typeof cases)[number], chance: Random): MeetingInput {
  const everybody = Array.from({ length: people }, (_, at): MeetingPerson => {
    const isSilent = chance.below(5) === 0
    const ballot = anyBallot(topics, chance)
    const trades = [`${chance.below(6)}-${chance.below(4)}`]
    const district = `${chance.below(6)}`
    return { id: `p${at}`, trades, district, ...(isSilent ? {} : { wishes: ballot }) }
  })
  const someone = () => `p${chance.below(people)}`
  const met = Array.from({ length: people * 4 }, () => ({ a: someone(), b: someone(), day: '2026-09-08' }))
  return {
    day: '2026-11-24',
    rounds: 3,
    people: everybody,
    topics: Array.from({ length: topics }, (_, topic) => ({ id: `t${topic}` })),
    history: met.filter(({ a, b }) => a !== b),
    rules: everybody.slice(0, hosts).map(({ id }) => ({ kind: 'host', person: id })),
    tradeDistance: (a, b) => (a === b ? 0 : a[0] === b[0] ? 0.75 : 1),
  }
}

function anyBallot(topics: number, chance: Random): string[][] {
  const scores = Array.from({ length: topics }, (_, topic) => chance.below(100) + (topics - topic) * 6)
  const order = [...scores.keys()].sort((a, b) => scores[b]! - scores[a]! || a - b)
  return order.slice(0, [0, 2, 3, 3, 4, 5, 6][chance.below(7)]!).map((topic) => [`t${topic}`])
}
