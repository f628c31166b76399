import { brokenRules } from '../../src/seating/brokenRules.ts'
import type { Seating, SeatingProblem } from '../../src/seating/index.ts'

/** Every seating that keeps every rule, by trying all: for problems of a handful of people only. */
export function* everySeating(problem: SeatingProblem): Generator<Seating> {
  yield* rounds(problem, [])
}

function* rounds(problem: SeatingProblem, done: Seating['tables'][number][]): Generator<Seating> {
  if (done.length === problem.rounds.length) {
    const seating = { tables: done }
    if (brokenRules(problem, seating).length === 0) yield seating
    return
  }
  for (const tables of everyRound(problem, done.length)) yield* rounds(problem, [...done, tables])
}

function everyRound(problem: SeatingProblem, at: number): Seating['tables'][number][] {
  const { present, tables } = problem.rounds[at]!
  const alone = {
    ...problem,
    rounds: [problem.rounds[at]!],
    rules: (problem.rules ?? []).flatMap((rule) => {
      if ('round' in rule && rule.round !== undefined) return rule.round === at ? [{ ...rule, round: 0 }] : []
      return [rule]
    }),
  }
  const found: Seating['tables'][number][] = []
  const place = (next: number, seated: number[][]) => {
    if (next < present.length) {
      for (const table of seated.keys())
        if (seated[table]!.length < tables[table]!.max)
          place(
            next + 1,
            seated.map((people, t) => (t === table ? [...people, present[next]!] : people)),
          )
      return
    }
    const sorted = seated.map((people) => [...people].sort((a, b) => a - b))
    if (brokenRules(alone, { tables: [sorted] }).length === 0) found.push(sorted)
  }
  place(
    0,
    tables.map(() => []),
  )
  return found
}
