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
            <strong>{topic.title}</strong>: {tables === 0 ? text.none : text.tables(tables, demand)}
          </li>
        ))}
      </ul>
      <ul className="plan-topic-sentences">
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
    none: 'kein Tisch',
    tables: (tables: number, demand: number) =>
      `${counted(tables, 'Tisch', 'Tische')} für ${counted(demand, 'Person', 'Personen')}, die es am liebsten ${demand === 1 ? 'hätte' : 'hätten'}`,
  },
  en: {
    heading: 'Topics at the tables',
    none: 'no table',
    tables: (tables: number, demand: number) =>
      `${counted(tables, 'table', 'tables')} for ${counted(demand, 'person who likes', 'people who like')} it best`,
  },
})
