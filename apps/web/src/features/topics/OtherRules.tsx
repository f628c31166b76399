import { bilingual } from '../../lib/bilingual.ts'
import { counted } from '../../lib/counted.ts'
import { useTexts } from '../../lib/language.tsx'
import type { TopicResult } from './resultQuery.ts'

type OtherChoice = TopicResult['otherRules'][number]

/** What the other rules would have chosen: how many the same, and the differences of the rest. */
export function OtherRules({ result: { otherRules, rule } }: { result: TopicResult }) {
  const text = useTexts(texts)
  const others = otherRules.filter((other) => other.rule.id !== rule.id)
  const same = others.filter((other) => other.topics && other.added.length + other.missing.length === 0)
  const different = others.filter((other) => !same.includes(other))
  return (
    <section className="card stack-tight" aria-labelledby="other-rules">
      <h2 id="other-rules">{text.heading}</h2>
      <p>{text.same(same.length, others.length)}</p>
      {different.length > 0 && (
        <ul className="plain-sentences">
          {different.map((other) => (
            <li key={other.rule.id}>
              <strong>{other.rule.name}:</strong> {describe(other, text)}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function describe({ topics, added, missing }: OtherChoice, text: (typeof texts)['de']): string {
  if (!topics) return text.tooLong
  const [more, less] = [added, missing].map((some) => some.map(({ title }) => title).join('; '))
  if (!more) return text.less(less ?? '')
  return less ? text.instead(more, less) : text.more(more)
}

const texts = bilingual({
  de: {
    heading: 'Was andere Verfahren gewählt hätten',
    same: (count: number, all: number) =>
      `${count} von ${counted(all, 'anderen Verfahren', 'anderen Verfahren')} hätten dieselben Themen gewählt.`,
    instead: (added: string, missing: string) => `${added} statt ${missing}`,
    more: (added: string) => `dazu ${added}`,
    less: (missing: string) => `ohne ${missing}`,
    tooLong: 'dauert bei so vielen Stimmzetteln zu lange',
  },
  en: {
    heading: 'What other rules would have chosen',
    same: (count: number, all: number) =>
      `${count} of ${counted(all, 'other rule', 'other rules')} would have chosen the same topics.`,
    instead: (added: string, missing: string) => `${added} instead of ${missing}`,
    more: (added: string) => `also ${added}`,
    less: (missing: string) => `without ${missing}`,
    tooLong: 'takes too long for so many ballots',
  },
})
