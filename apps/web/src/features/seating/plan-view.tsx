import type { ReactNode } from 'react'
import { bilingual } from '../../lib/bilingual.ts'
import { useTexts } from '../../lib/language.tsx'
import { PlanSummary } from './plan-summary.tsx'
import type { Plan } from './seating-query.ts'
import { TableCard } from './table-card.tsx'
import './plan-view.css'

interface PlanViewProps {
  readonly plan: Plan
  /** What can be done with the plan or instead of it. */
  readonly actions: ReactNode
}

/** A plan from its worth down to every seat: the summary, then round by round the tables. */
export function PlanView({ plan, actions }: PlanViewProps) {
  const text = useTexts(texts)
  return (
    <>
      <PlanSummary plan={plan} />
      {actions}
      {plan.rounds.map(({ number, tables }) => (
        <section key={number} className="stack-tight plan-round" aria-labelledby={`round-${number}`}>
          <h3 id={`round-${number}`} className="plan-round-title">
            {text.round} {number}
          </h3>
          <ul className="plan-tables">
            {tables.map((table) => (
              <li key={table.number}>
                <TableCard table={table} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

const texts = bilingual({ de: { round: 'Runde' }, en: { round: 'Round' } })
