import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyProblem } from '../../../test/seating/anyProblem.ts'
import { everySeating } from '../../../test/seating/everySeating.ts'
import { pairMatrix } from '../../pairs/index.ts'
import { brokenRules } from '../brokenRules.ts'
import type { Seating, SeatingProblem } from '../problem.ts'
import { seat } from '../seat.ts'
import { seatingCost } from '../seatingCost.ts'
import { repair } from './repair.ts'

/** The same tables and terms, other people present and other rules: so the plan of one is the past of the other. */
const change = (people: number, rounds: number, cheapest: number, tables = 3) =>
  fc
    .tuple(
      anyProblem({ people, rounds, tables, cheapest }).filter((problem) => problem.people === people),
      fc.uniqueArray(fc.nat(people - 1), { maxLength: 2 }),
      fc.option(fc.nat(tables - 1), { nil: -1 }),
    )
    .map(([now, gone, fallen]) => {
      const present = Array.from({ length: people }, (_, person) => person).filter((person) => !gone.includes(person))
      const before: SeatingProblem = {
        ...now,
        rounds: now.rounds.map(({ tables }) => ({ present, tables: tables.map(() => ({ min: 0, max: people })) })),
        rules: [],
      }
      const left = (list: SeatingProblem['rounds'][number]['tables']) =>
        list.map((size, table) => (table === fallen ? { min: 0, max: 0 } : size))
      return {
        before,
        now: { ...now, rounds: now.rounds.map((round) => ({ ...round, tables: left(round.tables) })) },
      }
    })

test('a repair of one round moves as few as brute force can, and then costs as little', () => {
  fc.assert(
    fc.property(
      change(6, 1, -1),
      fc.nat(),
      fc.uniqueArray(fc.nat(5), { maxLength: 2 }),
      ({ before, now }, seed, seated) => {
        const old = seat(before, { seed, steps: 20 })
        if (!old.ok) throw new Error('Tables without limits seat everybody.')
        const still = [...seated, ...hostsOf(now)].map((person) => ({ round: 0, person }))
        const mended = repair(now, old.seating, { seed, still, maxMoves: 6 })
        const best = bestRepair(now, old.seating, still)
        expect(mended.ok).toBe(best !== undefined)
        if (!mended.ok || !best) return
        expect(brokenRules(now, mended.seating)).toEqual([])
        expect(mended.exact).toBe(true)
        expect(movesFrom(old.seating, mended.seating)).toBe(best.moves)
        expect(mended.cost).toBe(best.cost)
        expect(mended.cost).toBe(seatingCost(now, mended.seating).total)
      },
    ),
    { numRuns: 250 },
  )
})

test('a repair of several rounds moves as few as brute force can over all of them, and then costs as little', () => {
  let coupled = 0
  const few = (problem: SeatingProblem) => ({ ...problem, repeat: 3, rules: problem.rules!.slice(0, 1) })
  for (const { people, rounds, tables } of [
    { people: 5, rounds: 2, tables: 3 },
    { people: 4, rounds: 3, tables: 2 },
  ])
    fc.assert(
      fc.property(change(people, rounds, -1, tables), fc.boolean(), fc.nat(), ({ before, now: all }, some, seed) => {
        const now = some ? few(all) : all
        const old = seat(before, { seed, steps: 5 })
        if (!old.ok) throw new Error('Tables without limits seat everybody.')
        const still = now.rounds.flatMap((_, round) => hostsOf(now).map((person) => ({ round, person })))
        const mended = repair(now, old.seating, { seed, maxMoves: 6 })
        const best = bestRepair(now, old.seating, still)
        expect(mended.ok).toBe(best !== undefined)
        if (!mended.ok || !best) return
        expect(brokenRules(now, mended.seating)).toEqual([])
        expect([mended.exact, movesFrom(old.seating, mended.seating), mended.cost]).toEqual([
          true,
          best.moves,
          best.cost,
        ])
        if (new Set(mended.moves.map(({ round }) => round)).size > 1 && now.repeat! > 0) coupled++
      }),
      { numRuns: 150 },
    )
  expect(coupled).toBeGreaterThan(20)
})

test('two rounds that each move the dearer of two save together what neither saves alone', () => {
  const free = { min: 0, max: 2 }
  const round = { present: [0, 1], tables: [free, free] }
  const again = { weight: 5, classOf: (_: number, table: number) => table, people: [0] }
  const away = (person: number, round: number, table: number) => (person === 1 && round !== table ? 3 : 0)
  const problem: SeatingProblem = {
    people: 2,
    rounds: [round, round],
    pairs: [],
    places: [{ name: 'place', weight: 1, cost: away }],
    returns: again,
    rules: [{ kind: 'apart', people: [0, 1] }],
  }
  const together = {
    tables: [
      [[0, 1], []],
      [[], [0, 1]],
    ],
  }
  const mended = repair(problem, together, { seed: 1 })
  expect(mended).toMatchObject({ ok: true, cost: 0, exact: true, moves: [{ person: 0 }, { person: 0 }] })
})

test('a repair of several rounds keeps every rule and lists its moves', () => {
  fc.assert(
    fc.property(change(9, 3, 0), fc.nat(), ({ before, now }, seed) => {
      const old = seat(before, { seed, steps: 20 })
      if (!old.ok) throw new Error('Tables without limits seat everybody.')
      const mended = repair(now, old.seating, { seed, maxMoves: 2 })
      if (!mended.ok) return
      expect(brokenRules(now, mended.seating)).toEqual([])
      for (const { round, person, from, to } of mended.moves) {
        expect(mended.seating.tables[round]![to]).toContain(person)
        if (from !== null) expect(old.seating.tables[round]![from]).toContain(person)
      }
    }),
  )
})

test('rounds that are over stay as they are', () => {
  fc.assert(
    fc.property(change(9, 3, 0), fc.nat(), ({ before, now }, seed) => {
      const old = seat(before, { seed, steps: 20 })
      if (!old.ok) throw new Error('Tables without limits seat everybody.')
      const mended = repair({ ...now, rules: [] }, old.seating, { seed, from: 1 })
      if (!mended.ok) return
      const { present, tables } = now.rounds[0]!
      const left = old.seating.tables[0]!.map((people, table) =>
        people.filter((person) => present.includes(person) && (tables[table]?.max ?? 0) > 0),
      )
      expect(mended.seating.tables[0]).toEqual(left)
    }),
    { numRuns: 50 },
  )
})

test('150 people: two who cancel and three who come move nobody; a table that is gone moves only its own people', () => {
  const people = 153
  const costs = pairMatrix(people, (i, j) => ((i * 7 + j * 3) % 11 === 0 ? 5 : 0))
  const problem = (present: number[], gone: number[]): SeatingProblem => ({
    people,
    rounds: [
      {
        present,
        tables: Array.from({ length: 26 }, (_, table) =>
          gone.includes(table) ? { min: 0, max: 0 } : { min: 4, max: 7 },
        ),
      },
    ],
    pairs: [{ name: 'met', weight: 1, costs }],
  })
  const everyone = Array.from({ length: 150 }, (_, person) => person)
  const plan = seat(problem(everyone, []), { seed: 1, steps: 5000 })
  if (!plan.ok) throw new Error('150 people at 26 tables must find seats.')
  const present = [...everyone.slice(2), 150, 151, 152]
  const few = repair(problem(present, []), plan.seating, { seed: 1 })
  expect(few.ok && few.moves.map(({ person, from }) => [person, from])).toEqual([
    [150, null],
    [151, null],
    [152, null],
  ])
  const fallen = repair(problem(everyone, [3]), plan.seating, { seed: 1 })
  expect(fallen.ok && fallen.moves.map(({ person }) => person)).toEqual(plan.seating.tables[0]![3])
})

function hostsOf({ rules = [] }: SeatingProblem): number[] {
  return rules.flatMap((rule) => (rule.kind === 'host' ? [rule.person] : []))
}

type Still = readonly { readonly round: number; readonly person: number }[]

function bestRepair(now: SeatingProblem, old: Seating, still: Still) {
  let best: { moves: number; cost: number } | undefined
  for (const seating of everySeating(now)) {
    const stays = ({ round, person }: Still[number]) => {
      const home = tableOf(old, round, person)
      const { present, tables } = now.rounds[round]!
      const isFree = !present.includes(person) || home === -1 || (tables[home]?.max ?? 0) === 0
      return isFree || tableOf(seating, round, person) === home
    }
    if (!still.every(stays)) continue
    const next = { moves: movesFrom(old, seating), cost: seatingCost(now, seating).total }
    if (!best || next.moves < best.moves || (next.moves === best.moves && next.cost < best.cost)) best = next
  }
  return best
}

/** How many who had a seat and still come sit elsewhere, over all rounds. */
function movesFrom(old: Seating, seating: Seating): number {
  const moved = seating.tables.map((tables, round) =>
    tables.flat().filter((person) => ![-1, tableOf(seating, round, person)].includes(tableOf(old, round, person))),
  )
  return moved.flat().length
}

function tableOf({ tables }: Seating, round: number, person: number): number {
  return tables[round]!.findIndex((people) => people.includes(person))
}
