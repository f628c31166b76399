import { bilingual } from '../../lib/bilingual.ts'
import { counted } from '../../lib/counted.ts'
import { useTexts } from '../../lib/language.tsx'
import type { Plan } from './seatingQuery.ts'
import './PlanTopics.css'

/** What the tables talk about: how many each topic has, and what became of the wishes; nothing for a plan without topics. */
export function PlanTopics({ plan: { topics, reasons } }: { plan: Plan }) {
  const text = useTexts(texts)
  if (!topics) return null
  return (
    <section className="card stack-tight" aria-labelledby="plan-topics">
      <h3 id="plan-topics">{text.heading}</h3>
      <ul className="plan-topics">
        {topics.topics.map(({ topic, tables, demand }) => (
          <li key={topic.id}>
            <strong>{topic.title}</strong>: {text.tables(tables)}, {text.demand(demand)}
          </li>
        ))}
      </ul>
      <ul className="reasons">
        {reasons.filter(isAboutTopics).map(({ message }) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </section>
  )
}

/** Whether a reason tells what became of the wishes, which is told apart from the rest. */
export function isAboutTopics({ code }: Plan['reasons'][number]): boolean {
  return code.startsWith('TOPIC_')
}

const texts = bilingual({
  de: {
    heading: 'Themen an den Tischen',
    tables: (count: number) => counted(count, 'Tisch', 'Tische'),
    demand: (count: number) => `von ${counted(count, 'Person', 'Personen')} gewünscht`,
  },
  en: {
    heading: 'Topics at the tables',
    tables: (count: number) => counted(count, 'table', 'tables'),
    demand: (count: number) => `wished for by ${counted(count, 'person', 'people')}`,
  },
})
