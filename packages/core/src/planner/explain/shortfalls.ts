import { type Fact, factsOf } from '../../seating/index.ts'
import { pairShortfall } from './pairShortfall.ts'
import type { PlanScene, Scene, Shortfall } from './shortfall.ts'
import { topicShortfall } from './topicShortfall.ts'

/** What one table costs, one thing at a time, the dearest first; the costs add up to the table's. Round and table count from 0. */
export interface TableShortfalls {
  readonly round: number
  readonly table: number
  readonly shortfalls: readonly Shortfall[]
}

/** Counted anew from the plan, table by table; shares no code with the search. */
export function shortfallsOf(scene: PlanScene): TableShortfalls[] {
  const { tables } = factsOf(scene.problem, scene.seating)
  return tables.flatMap((facts, round) =>
    facts.map((list, table) => {
      const at = { round, table }
      const shortfalls = list.flatMap((fact) => fromFact(fact, { ...scene, ...at }))
      return { ...at, shortfalls: shortfalls.sort((a, b) => b.params.cost - a.params.cost) }
    }),
  )
}

function fromFact(fact: Fact, scene: Scene): Shortfall[] {
  if (fact.code === 'pairs') return fact.pairs.map((pair, at) => pairShortfall(fact.term, pair, fact.costs[at]!, scene))
  if (fact.code === 'places')
    return fact.people.map((person, at) => topicShortfall(fact.term, person, fact.costs[at]!, scene))
  return []
}
