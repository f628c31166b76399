import { writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { readMdgpFile } from './mdgpFile.ts'
import { runMdgp } from './mdgpRun.ts'

const USAGE = 'Usage: bench:mdgp -- FILE [--seconds 3] [--seed 1] [--out GROUPS.json]'
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string' },
  },
})
const [file] = positionals
if (!file) {
  console.error(USAGE)
  process.exit(2)
}
const instance = readMdgpFile(file)
const run = runMdgp(instance, Number(values.seconds), Number(values.seed))
if (values.out) writeFileSync(values.out, JSON.stringify(run.groupOf))
console.log(
  JSON.stringify({
    instance: basename(file).replace(/\.txt(\.gz)?$/, ''),
    n: instance.problem.distances.n,
    groups: instance.problem.groups.length,
    seconds: run.seconds,
    steps: run.steps,
    diversity: run.diversity,
  }),
)
