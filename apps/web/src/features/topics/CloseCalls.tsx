import { bilingual } from '../../lib/bilingual.ts'
import { counted } from '../../lib/counted.ts'
import { useTexts } from '../../lib/language.tsx'
import type { TopicResult } from './resultQuery.ts'

const shownAtFirst = 3

/** How topics that follow each other stand against each other, and how few ballots would have turned them round. */
export function CloseCalls({ result: { neighbours } }: { result: TopicResult }) {
  const text = useTexts(texts)
  if (neighbours.length === 0) return null
  return (
    <section className="card stack-tight" aria-labelledby="close-calls">
      <h2 id="close-calls">{text.heading}</h2>
      <Comparisons neighbours={neighbours.slice(0, shownAtFirst)} />
      {neighbours.length > shownAtFirst && (
        <details>
          <summary className="summary">{text.more(neighbours.length - shownAtFirst)}</summary>
          <Comparisons neighbours={neighbours.slice(shownAtFirst)} />
        </details>
      )}
    </section>
  )
}

function Comparisons({ neighbours }: Pick<TopicResult, 'neighbours'>) {
  return (
    <ul className="plain-sentences">
      {neighbours.map(({ card, stability }) => (
        <li key={card.message}>
          <strong>{card.message}</strong> <span className="soft">{stability.message}</span>
        </li>
      ))}
    </ul>
  )
}

const texts = bilingual({
  de: {
    heading: 'Wie knapp war es?',
    more: (count: number) => counted(count, 'weiterer Vergleich', 'weitere Vergleiche'),
  },
  en: { heading: 'How close was it?', more: (count: number) => counted(count, 'more comparison', 'more comparisons') },
})
