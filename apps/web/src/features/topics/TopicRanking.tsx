import { bilingual } from '../../lib/bilingual.ts'
import { useTexts } from '../../lib/language.tsx'
import type { TopicResult } from './resultQuery.ts'
import './TopicRanking.css'

type Standing = TopicResult['ranking'][number]

/** All topics from the most to the least wanted, ties as ties, each with how sure its place is. */
export function TopicRanking({ result }: { result: TopicResult }) {
  const text = useTexts(texts)
  return (
    <section className="card stack-tight result-wide" aria-labelledby="ranking">
      <h2 id="ranking">{text.heading}</h2>
      <p className="soft measure">{result.rankedBy.message}</p>
      <ol className="standings">
        {result.ranking.map((standing) => (
          <StandingRow key={standing.topic.id} standing={standing} ballots={result.ballotCount} />
        ))}
      </ol>
    </section>
  )
}

function StandingRow({ standing, ballots }: { standing: Standing; ballots: number }) {
  const text = useTexts(texts)
  const { place, tied, topic, chosen, supporters, band, bandReason, breadth } = standing
  return (
    <li className="standing">
      <span className="standing-place">
        {tied && <span className="visually-hidden">{text.tied} </span>}
        <span aria-hidden="true">{tied && '='}</span>
        {place}.
      </span>
      <div className="standing-topic">
        <strong>{topic.title}</strong>
        {chosen && <span className="chosen-mark">✓ {text.chosen}</span>}
        <span className="standing-bar" aria-hidden="true">
          <span style={{ width: `${(100 * supporters) / Math.max(1, ballots)}%` }} />
        </span>
        <span className="small">
          {text.supporters(supporters, ballots)} · <strong>{text.band[band]}</strong>
        </span>
        <details className="small">
          <summary className="summary">{text.more}</summary>
          <p>{bandReason.message}</p>
          <p>{breadth.message}</p>
        </details>
      </div>
    </li>
  )
}

const texts = bilingual({
  de: {
    heading: 'Rangliste',
    tied: 'gleichauf',
    chosen: 'gewählt',
    supporters: (count: number, ballots: number) => `${count} von ${ballots} würden kommen`,
    band: { SURE: 'sicher vorn', OPEN: 'offen', OUT: 'sicher hinten' },
    more: 'Wie sicher?',
  },
  en: {
    heading: 'Ranking',
    tied: 'tied',
    chosen: 'chosen',
    supporters: (count: number, ballots: number) => `${count} of ${ballots} would come`,
    band: { SURE: 'surely in front', OPEN: 'open', OUT: 'surely behind' },
    more: 'How sure?',
  },
})
