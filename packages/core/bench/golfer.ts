import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { countExcess, type Schedule, zeroRepeatSchedule } from '../src/seating/construct/index.ts'
import { searchGolfer } from './golferSearch.ts'

const USAGE = 'Usage: bench:golfer -- GROUPS SIZE ROUNDS [--seconds 10] [--seed 1] [--out SCHEDULE.json]'
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string' },
  },
})
const [tables, seats, rounds] = positionals.map(Number)
if (positionals.length !== 3 || !tables || !seats || !rounds) {
  console.error(USAGE)
  process.exit(2)
}
const start = process.cpuUsage()
const constructed = zeroRepeatSchedule(tables, seats, rounds)
const budget = { seconds: Number(values.seconds), seed: Number(values.seed) }
const schedule: Schedule = constructed ?? searchGolfer({ tables, seats, rounds }, budget)
const { user, system } = process.cpuUsage(start)
if (values.out) writeFileSync(values.out, JSON.stringify(schedule))
console.log(
  JSON.stringify({
    excess: countExcess(schedule),
    by: constructed ? 'construction' : 'search',
    seconds: Math.round((user + system) / 1000) / 1000,
  }),
)
