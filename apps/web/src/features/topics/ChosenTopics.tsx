import { bilingual } from '../../lib/bilingual.ts'
import { counted } from '../../lib/counted.ts'
import { useLanguage } from '../../lib/language.tsx'
import { Seal } from '../../ui/Seal.tsx'
import type { TopicResult } from './resultQuery.ts'
import { ruleSentence } from './ruleSentences.ts'
import './ChosenTopics.css'

/** The answer in short: which topics the meeting has, by which rule, and what must be known besides. */
export function ChosenTopics({
  result: { chosen, ballotCount, rule, notes, representation },
}: {
  result: TopicResult
}) {
  const { language } = useLanguage()
  const text = texts[language]
  const isFair = representation.verdict.code === 'REPRESENTED'
  return (
    <section className="card stack-tight result-wide" aria-labelledby="chosen">
      <h2 id="chosen">{text.heading(chosen.length)}</h2>
      <ol className="chosen-topics">
        {chosen.map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
      </ol>
      <p className="chosen-verdict">
        <Seal proven={isFair} sign="!" />
        <strong>{representation.verdict.message}</strong>
      </p>
      <p className="soft measure">
        {text.rule(ballotCount, rule.name)} {ruleSentence(rule.id, language)}
      </p>
      {notes.length > 0 && (
        <ul className="plain-sentences small">
          {notes.map(({ message }) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
    </section>
  )
}

const texts = bilingual({
  de: {
    heading: (count: number) => `${counted(count, 'Thema ist', 'Themen sind')} gewählt`,
    rule: (ballots: number, rule: string) => `${counted(ballots, 'Stimmzettel', 'Stimmzettel')}; Verfahren „${rule}“:`,
  },
  en: {
    heading: (count: number) => `${counted(count, 'topic is', 'topics are')} chosen`,
    rule: (ballots: number, rule: string) => `${counted(ballots, 'ballot', 'ballots')}; rule “${rule}”:`,
  },
})
