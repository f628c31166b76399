import { bilingual } from '../../lib/bilingual.ts'
import { counted } from '../../lib/counted.ts'
import { useLanguage } from '../../lib/language.tsx'
import { tradeName } from '../../lib/tradeName.ts'
import { Notice } from '../../ui/Notice.tsx'
import type { Claim, TopicResult } from './resultQuery.ts'
import './RepresentationCard.css'

/** Whether everybody got something: the check with the group that has a claim, every trade, and who has nothing. */
export function RepresentationCard({ result: { representation, ballotCount } }: { result: TopicResult }) {
  const { language } = useLanguage()
  const text = texts[language]
  const { verdict, jr, ejrPlus, trades, leftOut } = representation
  const claim = jr ?? ejrPlus
  return (
    <section className="card stack-tight" aria-labelledby="representation">
      <h2 id="representation">{text.heading}</h2>
      <p>{verdict.message}</p>
      {claim && <ClaimNotice claim={claim} />}
      <p>
        <strong>{text.served(ballotCount - leftOut.length, ballotCount)}</strong>
      </p>
      {leftOut.length > 0 && (
        <details>
          <summary className="summary">{text.leftOut(leftOut.length)}</summary>
          <ul className="left-out">
            {leftOut.map(({ member, runnerUp }) => (
              <li key={member.id}>
                <strong>{member.firm}</strong>
                <span className="soft small">{runnerUp ? text.runnerUp(runnerUp.title) : text.wantedNothing}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <details>
        <summary className="summary">{text.trades(trades.length)}</summary>
        <table className="trade-reach">
          <thead>
            <tr>
              <th scope="col">{text.trade}</th>
              <th scope="col">{text.none}</th>
              <th scope="col">{text.one}</th>
              <th scope="col">{text.several}</th>
            </tr>
          </thead>
          <tbody>
            {trades.map(({ trade, none, one, several }) => (
              <tr key={trade.id}>
                <th scope="row">{tradeName(trade, language)}</th>
                <td>{none}</td>
                <td>{one}</td>
                <td>{several}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}

function ClaimNotice({ claim: { reason, members } }: { claim: Claim }) {
  const { language } = useLanguage()
  return (
    <Notice kind="warning">
      <p>{reason.message}</p>
      <details>
        <summary className="summary">{texts[language].group(members.length)}</summary>
        <p>{members.map(({ firm }) => firm).join('; ')}</p>
      </details>
    </Notice>
  )
}

const texts = bilingual({
  de: {
    heading: 'Wer ist vertreten?',
    served: (served: number, all: number) =>
      `${served} von ${counted(all, 'Betrieb', 'Betrieben')} bekommen mindestens ein gewünschtes Thema.`,
    leftOut: (count: number) => `${counted(count, 'Betrieb bekommt', 'Betriebe bekommen')} nichts Gewünschtes`,
    runnerUp: (title: string) => `am ehesten noch: ${title}`,
    wantedNothing: 'hat kein Thema gewünscht',
    trades: (count: number) => `${counted(count, 'Gewerk', 'Gewerke')} im Einzelnen`,
    trade: 'Betriebe des Gewerks mit …',
    none: 'keinem Thema',
    one: 'einem',
    several: 'mehreren',
    group: (count: number) => `Die Gruppe: ${counted(count, 'Betrieb', 'Betriebe')}`,
  },
  en: {
    heading: 'Who is represented?',
    served: (served: number, all: number) =>
      `${served} of ${counted(all, 'firm', 'firms')} get at least one topic they want.`,
    leftOut: (count: number) => `${counted(count, 'firm gets', 'firms get')} nothing they want`,
    runnerUp: (title: string) => `the nearest would be: ${title}`,
    wantedNothing: 'wanted no topic',
    trades: (count: number) => `${counted(count, 'trade', 'trades')} one by one`,
    trade: 'Firms of the trade with …',
    none: 'no topic',
    one: 'one',
    several: 'several',
    group: (count: number) => `The group: ${counted(count, 'firm', 'firms')}`,
  },
})
