import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type MdgpInstance, readMdgpFile } from './mdgpFile.ts'
import { type MdgpKind, makeMdgp } from './mdgpMake.ts'
import { runMdgp } from './mdgpRun.ts'

/** Averages of two published programs on instances 01-05 (n = 120) and 01-02 (n = 240), at the limits below. */
const PUBLISHED: Record<string, { ims: number; tpsdp: number }> = {
  RanReal_n120_ss: { ims: 47213.1, tpsdp: 47255.4 },
  RanReal_n120_ds: { ims: 50193.3, tpsdp: 49982.4 },
  RanInt_n120_ss: { ims: 47559.5, tpsdp: 47588.1 },
  RanInt_n120_ds: { ims: 50580.1, tpsdp: 50417.3 },
  Geo_n120_ss: { ims: 78027.0, tpsdp: 78007.1 },
  Geo_n120_ds: { ims: 85609.7, tpsdp: 85617.3 },
  RanReal_n240_ss: { ims: 155317.7, tpsdp: 155220.3 },
  RanReal_n240_ds: { ims: 160184.9, tpsdp: 160155.9 },
  Geo_n240_ss: { ims: 259553.6, tpsdp: 259492.2 },
  Geo_n240_ds: { ims: 273872.0, tpsdp: 274300.8 },
}

/** CPU seconds by number of people, as in the literature. */
const LIMITS: Record<number, number> = { 120: 3, 240: 20, 480: 120 }

interface Case {
  readonly name: string
  readonly load: () => MdgpInstance
}

interface Row {
  readonly name: string
  readonly diversity: number
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
  },
})
const [folder] = positionals
const best = folder ? readBest(join(folder, 'best-known.csv')) : new Map<string, number>()
const rows: Row[] = []
for (const { name, load } of (folder ? casesOf(folder) : ownCases()).filter(({ name }) => name.includes(values.only)))
  rows.push(report(name, load()))
printClasses(rows)

/** Runs one instance and prints its line, so that a long bench shows that it lives. */
function report(name: string, instance: MdgpInstance): Row {
  const limit = Number(values.seconds ?? LIMITS[instance.problem.distances.n] ?? 3)
  const { diversity, steps, seconds } = runMdgp(instance, limit, Number(values.seed))
  const known = best.get(name)
  const gap = known ? `${(100 * (diversity / known - 1)).toFixed(3)} % of best known` : ''
  console.log(`${name.padEnd(22)} ${diversity.toFixed(3).padStart(12)} ${seconds} s ${steps} steps  ${gap}`)
  return { name, diversity }
}

function casesOf(path: string): Case[] {
  return readdirSync(path)
    .filter((file) => /\.txt(\.gz)?$/.test(file))
    .sort()
    .map((file) => ({ name: file.replace(/\.txt(\.gz)?$/, ''), load: () => readMdgpFile(join(path, file)) }))
}

/** Own instances by the published definition; their averages cannot be set beside the published ones. */
function ownCases(): Case[] {
  const kinds: MdgpKind[] = ['RanReal', 'RanInt', 'Geo']
  return [120, 240].flatMap((n) =>
    kinds.flatMap((kind) =>
      (['ss', 'ds'] as const).flatMap((sizes) =>
        [1, 2].map((seed) => ({
          name: `${kind}_n${n}_${sizes}_own${seed}`,
          load: () => makeMdgp(kind, n, sizes, seed),
        })),
      ),
    ),
  )
}

function readBest(path: string): Map<string, number> {
  if (!existsSync(path)) return new Map()
  const lines = readFileSync(path, 'utf8').trim().split('\n').slice(1)
  return new Map(lines.map((line) => [line.split(',')[0]!, Number(line.split(',')[1])]))
}

function printClasses(list: readonly Row[]): void {
  console.log('\nclass                     ours         IMS       TPSDP   against the better')
  for (const [name, rows] of classesOf(list)) {
    const ours = rows.reduce((sum, { diversity }) => sum + diversity, 0) / rows.length
    const published = folder ? PUBLISHED[name] : undefined
    const better = published && Math.max(published.ims, published.tpsdp)
    const gap = better ? `${(100 * (ours / better - 1)).toFixed(3)} %` : '-'
    const cells = [ours, published?.ims, published?.tpsdp].map((value) => (value?.toFixed(1) ?? '-').padStart(11))
    console.log(`${name.padEnd(18)} ${cells.join(' ')}   ${gap}`)
  }
}

function classesOf(list: readonly Row[]): Map<string, Row[]> {
  const classes = new Map<string, Row[]>()
  for (const row of list) {
    const name = row.name.split('_').slice(0, 3).join('_')
    classes.set(name, [...(classes.get(name) ?? []), row])
  }
  return classes
}
