import type { ReactNode } from 'react'
import { bilingual } from '../../lib/bilingual.ts'
import { useTexts } from '../../lib/language.tsx'
import { PlanSummary } from './PlanSummary.tsx'
import { PlanTopics } from './PlanTopics.tsx'
import type { Plan } from './seatingQuery.ts'
import { TableCard } from './TableCard.tsx'
import './PlanView.css'

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
      <PlanTopics plan={plan} />
      {actions}
      <nav aria-label={text.rounds} className="row screen-only">
        {plan.rounds.map(({ number }) => (
          <a key={number} href={`#round-${number}`} className="round-link">
            {text.round} {number}
          </a>
        ))}
      </nav>
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

const texts = bilingual({
  de: { round: 'Runde', rounds: 'Zu den Runden' },
  en: { round: 'Round', rounds: 'To the rounds' },
})
