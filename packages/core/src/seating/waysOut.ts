import { canSeat } from './canSeat.ts'
import type { SeatingRefusal } from './clash.ts'
import type { RoundSpec, SeatingProblem } from './problem.ts'

/**
 * A change after which everybody can be seated: 'drop' leaves one rule out (an index into the problem's list), 'table'
 * adds a table like the largest to these rounds, 'size' lets each of their tables take one more person, 'minimum' lets each
 * do with one less.
 */
export type WayOut =
  | { readonly code: 'drop'; readonly rule: number }
  | { readonly code: 'table' | 'size' | 'minimum'; readonly rounds: readonly number[] }

/** The ways out of a refusal that were tried and hold, each alone; the least change first. Empty when none of them helps. */
export function waysOut(problem: SeatingProblem, { clashes }: SeatingRefusal, seed: number): WayOut[] {
  const rules = new Set(clashes.flatMap((clash) => ('rules' in clash ? clash.rules : [])))
  const rounds = [...new Set(clashes.flatMap((clash) => ('rounds' in clash ? clash.rounds : [clash.round])))]
  const drops = [...rules].map((rule): WayOut => ({ code: 'drop', rule }))
  const sizes = (['table', 'size', 'minimum'] as const).map((code): WayOut => ({ code, rounds }))
  return [...drops, ...sizes].filter((way) => canSeat(takeWayOut(problem, way), seed))
}

/** The problem as changed by a way out. */
export function takeWayOut(problem: SeatingProblem, way: WayOut): SeatingProblem {
  if (way.code === 'drop') return { ...problem, rules: problem.rules!.filter((_, rule) => rule !== way.rule) }
  const change = { table: oneTableMore, size: oneSeatMore, minimum: oneLess }[way.code]
  return { ...problem, rounds: problem.rounds.map((round, at) => (way.rounds.includes(at) ? change(round) : round)) }
}

/** The new table comes last, so that the numbers of the others stand. */
function oneTableMore({ present, tables }: RoundSpec): RoundSpec {
  const max = Math.max(1, ...tables.map((table) => table.max))
  const min = Math.min(max, ...tables.map((table) => table.min))
  return { present, tables: [...tables, { min, max }] }
}

function oneSeatMore({ present, tables }: RoundSpec): RoundSpec {
  return { present, tables: tables.map(({ min, max }) => ({ min, max: max + 1 })) }
}

function oneLess({ present, tables }: RoundSpec): RoundSpec {
  return { present, tables: tables.map(({ min, max }) => ({ min: Math.max(0, min - 1), max })) }
}
