import { pairMatrix } from '../src/pairs/index.ts'
import { type Random, random } from '../src/random/index.ts'
import type { PlaceTerm, Rule, SeatingProblem } from '../src/seating/index.ts'

/** Everything mixed at real sizes: closeness of trades, competitors, history that fades, repeats; with hosts, rules, wishes. */
export const mixedProblems: Readonly<Record<string, () => SeatingProblem>> = {
  'one round of 105, long history': () => meeting({ members: 150, present: 105, rounds: 1, meetings: 16, hosts: 0 }),
  '36 in 3 rounds': () => meeting({ members: 60, present: 36, rounds: 3, meetings: 3, hosts: 7 }),
  '36 in 3 rounds, wishes': () => wishful(meeting({ members: 60, present: 36, rounds: 3, meetings: 3, hosts: 0 })),
  '36 in 3 rounds, all acquainted': () =>
    plain(meeting({ members: 45, present: 36, rounds: 3, meetings: 6, hosts: 7 })),
  '60 in 4 rounds, couples': () => ruled(meeting({ members: 90, present: 60, rounds: 4, meetings: 4, hosts: 3 })),
  '150 in 3 rounds': () => meeting({ members: 160, present: 150, rounds: 3, meetings: 10, hosts: 12 }),
}

interface Kind {
  readonly members: number
  readonly present: number
  readonly rounds: number
  /** Held before, three rounds each, of as many people as are present now. */
  readonly meetings: number
  readonly hosts: number
}

const SEATS = 5
const TRADES = 40
/** Trade % 8 → family: some are much larger than others. */
const FAMILY = [0, 0, 0, 1, 1, 2, 3, 4]
const DISTRICTS = 6

function meeting({ members, present, rounds, meetings, hosts }: Kind): SeatingProblem {
  const chance = random(members * 1000 + present)
  const trade = Array.from({ length: members }, () => chance.below(TRADES))
  const district = Array.from({ length: members }, () => chance.below(DISTRICTS))
  const family = trade.map((own) => FAMILY[own % FAMILY.length]!)
  const close = (i: number, j: number) => (trade[i] === trade[j] ? 100 : family[i] === family[j] ? 50 : 0)
  const met = history(chance, members, present, meetings)
  const round = { present: some(chance, members, present), tables: tablesFor(present) }
  return {
    people: members,
    rounds: Array.from({ length: rounds }, () => round),
    pairs: [
      { name: 'trade', weight: 4, costs: pairMatrix(members, close) },
      {
        name: 'competitor',
        weight: 6,
        costs: pairMatrix(members, (i, j) => (trade[i] === trade[j] && district[i] === district[j] ? 100 : 0)),
      },
      { name: 'encounter', weight: 2, costs: pairMatrix(members, (i, j) => met[i * members + j]!) },
    ],
    repeat: 300,
    rules: round.present.slice(0, hosts).map((person): Rule => ({ kind: 'host', person })),
  }
}

/** Past meetings, seated by lot; each fades by a tenth until the next. */
function history(chance: Random, members: number, present: number, meetings: number): Int32Array {
  const met = new Int32Array(members * members)
  for (let meeting = 0; meeting < meetings; meeting++) {
    for (let cell = 0; cell < met.length; cell++) met[cell] = Math.floor((met[cell]! * 9) / 10)
    const people = some(chance, members, present)
    for (let round = 0; round < 3; round++) {
      chance.shuffle(people)
      people.forEach((a, at) => {
        for (const b of people.slice(at - (at % SEATS), at)) {
          met[a * members + b]! += 100
          met[b * members + a]! += 100
        }
      })
    }
  }
  return met
}

function some(chance: Random, members: number, count: number): number[] {
  return chance.shuffle(Array.from({ length: members }, (_, person) => person)).slice(0, count)
}

function tablesFor(present: number) {
  return Array.from({ length: Math.floor(present / SEATS) }, () => ({ min: SEATS, max: SEATS + 1 }))
}

/** Every table has its topic in every round, and everyone ranks the topics. */
function wishful(problem: SeatingProblem): SeatingProblem {
  const tables = problem.rounds[0]!.tables.length
  const wish: PlaceTerm = {
    name: 'topic',
    weight: 3,
    cost: (person, round, table) => [0, 20, 40, 60, 100, 100, 100][(person * 5 + (table + round) * 3) % tables]!,
  }
  return { ...problem, places: [wish] }
}

/** The costs as plain as can be: a trade in common, met before, met again. */
function plain(problem: SeatingProblem): SeatingProblem {
  const [trade, , encounter] = problem.pairs
  const n = problem.people
  const zeroOne = (values: Int32Array, from: number) => pairMatrix(n, (i, j) => (values[i * n + j]! >= from ? 1 : 0))
  return {
    ...problem,
    repeat: 2,
    pairs: [
      { name: 'trade', weight: 3, costs: zeroOne(trade!.costs.values, 100) },
      { name: 'encounter', weight: 2, costs: zeroOne(encounter!.costs.values, 1) },
    ],
  }
}

/** Three who stay together, two couples, pairs to keep apart, one who is bound to the step-free tables. */
function ruled(problem: SeatingProblem): SeatingProblem {
  const free = problem.rounds[0]!.present.slice(10)
  const rules: Rule[] = [
    { kind: 'together', people: free.slice(0, 3) },
    { kind: 'together', people: free.slice(3, 5) },
    { kind: 'together', people: free.slice(5, 7) },
    ...[8, 10, 12, 14].map((at): Rule => ({ kind: 'apart', people: free.slice(at, at + 2) })),
    { kind: 'allowed', person: free[16]!, tables: [0, 1] },
    { kind: 'quota', people: free.slice(20, 34), min: 0, max: 2 },
  ]
  return { ...problem, rules: [...(problem.rules ?? []), ...rules] }
}
