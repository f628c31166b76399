import { parseArgs } from 'node:util'
import type { GroupingSettings } from '../src/seating/grouping/index.ts'
import { cpuShares } from './cpuShares.ts'
import { type MdgpKind, makeMdgp } from './mdgpMake.ts'
import { runMdgp } from './mdgpRun.ts'

/** What is tried, each against the search as it is: one setting changed at a time. */
const IDEAS: readonly { readonly name: string; readonly settings: Partial<GroupingSettings> }[] = [
  { name: 'as it is', settings: {} },
  { name: 'one walk, no ladder', settings: { rungs: 1 } },
  { name: 'three walks', settings: { rungs: 3 } },
  { name: 'twelve walks', settings: { rungs: 12 } },
  { name: 'sizes with most pairs, fixed', settings: { sizes: 'fixed' } },
  { name: 'ladder down to 1 / 2.2', settings: { span: 2.2 } },
  { name: 'hotter: keeps 20 %', settings: { kept: 0.2 } },
  { name: 'colder: keeps 60 %', settings: { kept: 0.6 } },
  { name: 'exchange every 20 steps', settings: { turn: 20 } },
  { name: 'exchange every 2,000 steps', settings: { turn: 2000 } },
]

const KINDS: readonly { readonly kind: MdgpKind; readonly sizes: 'ss' | 'ds' }[] = [
  { kind: 'RanReal', sizes: 'ss' },
  { kind: 'RanReal', sizes: 'ds' },
  { kind: 'RanInt', sizes: 'ds' },
  { kind: 'Geo', sizes: 'ds' },
]

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '3' },
    instances: { type: 'string', default: '2' },
    people: { type: 'string', default: '120' },
  },
})
const cases = KINDS.flatMap(({ kind, sizes }) =>
  Array.from({ length: Number(values.instances) }, (_, at) => ({
    name: `${kind} ${sizes}`,
    instance: makeMdgp(kind, Number(values.people), sizes, 201 + at),
  })),
)
printLine('idea', ['steps/s', ...KINDS.map(({ kind, sizes }) => `${kind} ${sizes}`)])
const asItIs = runAll({})
for (const { name, settings } of IDEAS) printIdea(name, Object.keys(settings).length > 0 ? runAll(settings) : asItIs)
console.log('\nshare of CPU time by function')
for (const { name, instance } of cases.filter(({ name }, at) => name !== cases[at - 1]?.name)) {
  const shares = await cpuShares(() => void runMdgp(instance, Number(values.seconds), 1))
  console.log(`${name.padEnd(14)}${shares.map(([at, share]) => `${at} ${Math.round(100 * share)} %`).join(', ')}`)
}

interface Outcome {
  readonly diversity: number
  readonly steps: number
}

function runAll(settings: Partial<GroupingSettings>): Outcome[] {
  return cases.map(({ instance }) => runMdgp(instance, Number(values.seconds), 1, settings))
}

/** Mean value per kind against the search as it is, in per cent. */
function printIdea(name: string, outcomes: readonly Outcome[]): void {
  const steps = outcomes.reduce((sum, outcome) => sum + outcome.steps, 0) / outcomes.length / Number(values.seconds)
  const gaps = KINDS.map(({ kind, sizes }) => {
    const own = cases.flatMap((one, at) => (one.name === `${kind} ${sizes}` ? [at] : []))
    const gap = own.reduce((sum, at) => sum + outcomes[at]!.diversity / asItIs[at]!.diversity - 1, 0) / own.length
    return `${(100 * gap).toFixed(3)} %`
  })
  printLine(name, [
    Math.round(steps / 1000)
      .toString()
      .concat('k'),
    ...gaps,
  ])
}

function printLine(name: string, cells: readonly string[]): void {
  console.log(name.padEnd(30) + cells.map((cell) => cell.padStart(12)).join(''))
}
