import { type Breach, brokenRules } from '../brokenRules.ts'
import type { Seating, SeatingProblem } from '../problem.ts'

/**
 * A seating handed in to start from, as `[round][person]` → table, −1 when absent. Throws a RangeError that names what it
 * breaks: a search only ever moves from one seating that keeps every rule to another.
 */
export function givenStart(problem: SeatingProblem, start: Seating): Int32Array[] {
  checkShape(problem, start)
  const [breach] = brokenRules(problem, start)
  if (breach) throw new RangeError(`The seating to start from ${described(breach, problem)}: repair it first.`)
  return problem.rounds.map((_, at) => {
    const tableOf = new Int32Array(problem.people).fill(-1)
    start.tables[at]!.forEach((people, table) => {
      for (const person of people) tableOf[person] = table
    })
    return tableOf
  })
}

/** As many tables in every round as the problem has, and nobody who does not exist: what `brokenRules` takes for granted. */
function checkShape({ people: n, rounds }: SeatingProblem, { tables }: Seating): void {
  rounds.forEach((round, at) => {
    const found = tables[at]?.length ?? 0
    if (found !== round.tables.length)
      throw new RangeError(
        `The seating to start from has ${found} tables in round ${at}: expected ${round.tables.length}.`,
      )
    const stranger = tables[at]!.flat().find((person) => !(person >= 0 && person < n))
    if (stranger !== undefined)
      throw new RangeError(`The seating to start from has a person ${stranger}: expected 0 to ${n - 1}.`)
  })
}

function described(breach: Breach, { rounds, rules = [] }: SeatingProblem): string {
  const { round } = breach
  switch (breach.code) {
    case 'rule':
      return `breaks rule ${breach.rule} (${rules[breach.rule]!.kind}) in round ${round}`
    case 'size': {
      const { min, max } = rounds[round]!.tables[breach.table]!
      return `has ${breach.people} people at table ${breach.table} of round ${round}, expected ${min} to ${max}`
    }
    case 'absent':
      return `seats person ${breach.person}, who is absent in round ${round}`
    case 'missing':
      return `leaves person ${breach.person} without a seat in round ${round}`
    case 'twice':
      return `seats person ${breach.person} twice in round ${round}`
  }
}
