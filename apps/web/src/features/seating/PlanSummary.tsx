import { bilingual } from '../../lib/bilingual.ts'
import { formatMoment } from '../../lib/formatMoment.ts'
import { formatNumber } from '../../lib/formatNumber.ts'
import { useLanguage } from '../../lib/language.tsx'
import { Seal } from '../../ui/Seal.tsx'
import { gapSentence } from './gapSentence.ts'
import { isAboutTopics } from './PlanTopics.tsx'
import { planHeadline } from './planHeadline.ts'
import { planMerits } from './planMerits.ts'
import type { Plan } from './seatingQuery.ts'
import './PlanSummary.css'

/** What the plan is worth: in one sentence, per term beside what is proven, and in small print how to make it again. */
export function PlanSummary({ plan }: { plan: Plan }) {
  const { language } = useLanguage()
  const text = texts[language]
  const number = (value: number) => formatNumber(value, language)
  const others = plan.reasons.filter((reason) => !isAboutTopics(reason))
  const reasons = [...new Set(others.map(({ message }) => message))]
  return (
    <div className="card plan-summary">
      <div className="stack-tight">
        <p className="plan-headline">{planHeadline(plan, language)}</p>
        <p className="plan-verdict">
          <Seal proven={plan.optimal} />
          <strong>{gapSentence(plan, language)}</strong>
        </p>
        <ul className="plan-merits">
          {planMerits(plan, language).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        {reasons.length > 0 && (
          <details className="screen-only">
            <summary className="summary">{text.why}</summary>
            <ul className="reasons">
              {reasons.map((message) => (
                <li key={message}>{message}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <table className="cost-table">
        <caption className="visually-hidden">{text.costs}</caption>
        <thead>
          <tr>
            <th scope="col">{text.term}</th>
            <th scope="col">{text.cost}</th>
            <th scope="col">{text.bound}</th>
          </tr>
        </thead>
        <tbody>
          {plan.terms.map(({ name, label, cost, bound }) => (
            <tr key={name}>
              <th scope="row">{label}</th>
              <td>{number(cost)}</td>
              <td>{bound === null ? '–' : number(bound)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{text.total}</th>
            <td>{number(plan.cost)}</td>
            <td>{number(plan.bound)}</td>
          </tr>
        </tfoot>
      </table>
      <p className="soft small plan-recipe">
        {text.recipe(String(plan.seed), number(plan.steps), plan.engineVersion)}{' '}
        {text.made(formatMoment(plan.createdAt, language))}
      </p>
    </div>
  )
}

const texts = bilingual({
  de: {
    why: 'Warum geht es nicht besser?',
    costs: 'Was der Plan kostet, und was mindestens nötig ist; je weniger, desto besser',
    term: 'Punkte für (je weniger, desto besser)',
    cost: 'dieser Plan',
    bound: 'mindestens nötig',
    total: 'Zusammen',
    recipe: (seed: string, steps: string, engine: string) =>
      `Startzahl ${seed} · ${steps} Rechenschritte · Rechenkern ${engine}: Die gleichen Angaben ergeben wieder genau diesen Plan.`,
    made: (moment: string) => `Erzeugt am ${moment}.`,
  },
  en: {
    why: 'Why is there nothing better?',
    costs: 'What the plan costs and what is needed at least; the less the better',
    term: 'Points for (the fewer the better)',
    cost: 'this plan',
    bound: 'needed at least',
    total: 'Total',
    recipe: (seed: string, steps: string, engine: string) =>
      `Seed ${seed} · ${steps} steps · engine ${engine}: the same values give exactly this plan again.`,
    made: (moment: string) => `Generated on ${moment}.`,
  },
})
