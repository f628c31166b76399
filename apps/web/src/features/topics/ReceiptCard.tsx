import { bilingual } from '../../lib/bilingual.ts'
import { counted } from '../../lib/counted.ts'
import { formatNumber } from '../../lib/formatNumber.ts'
import { useLanguage } from '../../lib/language.tsx'
import type { TopicResult } from './resultQuery.ts'

/** The receipt of equal shares: what was handed out to everybody, who paid for which topic, and what the others were short of. */
export function ReceiptCard({ result: { receipt } }: { result: TopicResult }) {
  const { language } = useLanguage()
  const text = texts[language]
  if (!receipt) return null
  return (
    <section className="card stack-tight" aria-labelledby="receipt">
      <h2 id="receipt">{text.heading}</h2>
      <p className="soft">{text.explain}</p>
      <p>{receipt.budget.message}</p>
      <h3>{text.bought}</h3>
      <ul className="plain-sentences">
        {receipt.bills.map(({ topic, reason, payers }) => (
          <li key={topic.id}>
            {reason.message}
            <details className="small">
              <summary className="summary">{text.payers(payers.length)}</summary>
              <p>
                {payers.map(({ member, percent }) => `${member.firm} ${formatNumber(percent, language)} %`).join('; ')}
              </p>
            </details>
          </li>
        ))}
      </ul>
      {receipt.shortfalls.length > 0 && (
        <>
          <h3>{text.short}</h3>
          <ul className="plain-sentences">
            {receipt.shortfalls.map(({ topic, reason }) => (
              <li key={topic.id}>{reason.message}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

const texts = bilingual({
  de: {
    heading: 'Kassenzettel',
    explain:
      'Alle bekommen das gleiche Guthaben. Ein Thema ist gewählt, wenn die, die es wünschen, seinen Preis zusammen bezahlen.',
    bought: 'Bezahlt',
    short: 'Nicht bezahlt',
    payers: (count: number) => counted(count, 'Betrieb zahlt', 'Betriebe zahlen'),
  },
  en: {
    heading: 'Receipt',
    explain: 'Everybody gets the same budget. A topic is chosen when those who want it pay its price together.',
    bought: 'Paid for',
    short: 'Not paid for',
    payers: (count: number) => counted(count, 'firm pays', 'firms pay'),
  },
})
