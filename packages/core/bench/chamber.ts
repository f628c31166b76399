import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { chamberSeries, type Network } from './chamberSeries.ts'

const USAGE =
  'bench:chamber FILE [--meetings 12] [--attendance 100|70] [--replies known|likely] [--seconds 0.1 (CPU, per meeting)] [--seed 1] [--out PLAN.json]'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    meetings: { type: 'string', default: '12' },
    attendance: { type: 'string', default: '100' },
    replies: { type: 'string', default: 'known' },
    seconds: { type: 'string', default: '0.1' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string' },
  },
})
const [file] = positionals
if (!file || !['100', '70'].includes(values.attendance) || !['known', 'likely'].includes(values.replies)) {
  console.error(`Usage: ${USAGE}`)
  process.exit(2)
}
/** Paths are meant from where the command was typed, not from this package. */
const typed = (name: string) => path.resolve(process.env.INIT_CWD ?? '.', name)

const network = JSON.parse(readFileSync(typed(file), 'utf8')) as Network
const options = {
  meetings: Number(values.meetings),
  attendance: values.attendance === '70' ? (70 as const) : (100 as const),
  replies: values.replies as 'known' | 'likely',
  seed: Number(values.seed),
}
const seconds = Number(values.seconds)
const first = process.cpuUsage()
let spent = cpuSeconds()
const { plan, ...counts } = chamberSeries(network, options, (search) => {
  while (!search.optimal && cpuSeconds() - spent < seconds) search.run(5000)
  spent = cpuSeconds()
})
if (values.out) writeFileSync(typed(values.out), JSON.stringify(plan))
console.log(JSON.stringify({ ...options, seconds, ...counts, cpuSeconds: cpuSeconds() }))

/** CPU time of this process since the search began. */
function cpuSeconds(): number {
  const { user, system } = process.cpuUsage(first)
  return (user + system) / 1e6
}
