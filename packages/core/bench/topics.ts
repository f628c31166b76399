import { random } from '../src/random/index.ts'
import {
  approvals,
  kemenyOrders,
  pairwise,
  profile,
  runSchulze,
  seatByWish,
  seatingGoals,
  selectionRules,
  winningMargin,
} from '../src/topics/index.ts'
import { chamberBallots } from './topics/ballots.ts'
import { timed } from './topics/timed.ts'

/** Usage: npm run --silent bench:topics -w @tafelrunde/core. One line of JSON, times in milliseconds; `ratio` is processor time over that of a
 * plain loop of ten million additions in the same run. */
const big = chamberBallots(10_000, 100, 1)
const votes = profile(big.topics, big.ballots)
const counts = pairwise(votes)
const wide = approvals(votes)
const small = chamberBallots(150, 40, 2)
const narrow = approvals(profile(small.topics, small.ballots))
const few = chamberBallots(150, 16, 3)
const sixteen = pairwise(profile(few.topics, few.ballots))
const rule = (id: string) => selectionRules.find((one) => one.id === id)!
const wishes = seatingWishes(150, 15, 4)

const numbers = new Int32Array(1_000_000).map((_, at) => at)
const plain = timed(15, () => {
  let sum = 0
  for (let round = 0; round < 10; round++) for (let at = 0; at < numbers.length; at++) sum = (sum + numbers[at]!) | 0
  return sum
})

/** `beside`: milliseconds others took for the same job, as noted in the project's brief on topics. */
const jobs: Record<string, { runs: number; aim: number; beside?: Record<string, number>; job: () => unknown }> = {
  'tally 10000x100': { runs: 15, aim: 30, beside: { sketch: 21 }, job: () => pairwise(votes) },
  'tally 10000x100 full ballots': { runs: 5, aim: 30, job: tallyFull() },
  'schulze 100': { runs: 15, aim: 10, beside: { sketch: 5.5 }, job: () => runSchulze(counts, winningMargin) },
  'seqpav 10000x100 k=8': {
    runs: 15,
    aim: 20,
    beside: { sketch: 13, abcvoting: 1000 },
    job: () => rule('seqpav').choose(wide, 8),
  },
  'equal shares 10000x100 k=8': {
    runs: 15,
    aim: 40,
    beside: { sketch: 21, abcvoting: 14700 },
    job: () => rule('equal-shares-with-increment-completion').choose(wide, 8),
  },
  'exact pav 150x40 k=8': { runs: 5, aim: 200, job: () => rule('pav').choose(narrow, 8) },
  'kemeny 16': { runs: 9, aim: 60, beside: { sketch: 49 }, job: () => kemenyOrders(sixteen) },
  'assignment 150x15': { runs: 15, aim: 10, job: () => seatByWish(wishes, seatingGoals.leastSquares) },
}

const results = Object.entries(jobs).map(([name, { runs, job, ...known }]) => {
  const time = timed(runs, job)
  return [name, { ...time, ...known, ratio: Math.round((time.cpu / plain.cpu) * 100) / 100 }]
})
console.log(JSON.stringify({ node: process.version, plainLoop: plain, ...Object.fromEntries(results) }))

function tallyFull() {
  const source = random(5)
  const ballots = Array.from({ length: 10_000 }, () => ({
    ranking: source.shuffle([...big.topics]).map((topic) => [topic]),
  }))
  const full = profile(big.topics, ballots)
  return () => pairwise(full)
}

function seatingWishes(members: number, tables: number, seed: number) {
  const source = random(seed)
  const seats = new Array<number>(tables).fill(Math.ceil(members / tables))
  const wishes = Array.from({ length: members }, () => {
    const order = source.shuffle([...seats.keys()]).sort((a, b) => Math.min(a, 4) - Math.min(b, 4))
    return order.slice(0, 1 + source.below(6)).map((table) => [table])
  })
  return { seats, wishes }
}
