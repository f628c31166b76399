import { useQuery } from 'urql'
import { bilingual } from '../../lib/bilingual.ts'
import { useLanguage } from '../../lib/language.tsx'
import { tradeName } from '../../lib/tradeName.ts'
import { FailureNotice } from '../../ui/FailureNotice.tsx'
import { hasComeDay } from './hasComeDay.ts'
import type { ComingMeeting } from './ownMeetingsQuery.ts'
import { type OwnTable, ownTablesQuery } from './ownTablesQuery.ts'

/** Where the member sits, round by round, and with whom; before the day of the meeting when that will be known. */
export function OwnTables({ meeting }: { meeting: ComingMeeting }) {
  const { language } = useLanguage()
  const text = texts[language]
  // Never from the cache: up to the last minute somebody may be seated elsewhere.
  const [{ data, error }, ask] = useQuery({
    query: ownTablesQuery,
    variables: { meetingId: meeting.id },
    requestPolicy: 'network-only',
  })
  const tables = data?.viewer.tables
  return (
    <section className="card stack" aria-labelledby="tables">
      <h2 id="tables">{text.heading}</h2>
      {error && <FailureNotice error={error} retry={() => ask({ requestPolicy: 'network-only' })} />}
      {tables?.length === 0 && <p>{hasComeDay(meeting.startsAt, Date.now()) ? text.open : text.later}</p>}
      {tables?.map((table) => (
        <Round key={table.round} table={table} self={data?.viewer.person.name ?? ''} />
      ))}
    </section>
  )
}

function Round({ table: { round, table, people }, self }: { table: OwnTable; self: string }) {
  const { language } = useLanguage()
  const text = texts[language]
  return (
    <section className="stack-tight own-round" aria-labelledby={`round-${round}`}>
      <h3 id={`round-${round}`}>{text.place(round, table)}</h3>
      <ul className="table-mates">
        {people.map(({ name, firm, host, trades }) => (
          <li key={`${name} ${firm}`}>
            <strong>{name === self ? text.you : name}</strong>
            {host && ` (${text.host})`}
            <br />
            {[firm, trades.map((trade) => tradeName(trade, language)).join(', ')].filter(Boolean).join(' · ')}
          </li>
        ))}
      </ul>
    </section>
  )
}

const texts = bilingual({
  de: {
    heading: 'Ihre Tische',
    open: 'Noch steht nicht fest, wo Sie sitzen. Bitte fragen Sie am Eingang.',
    later: 'Wo Sie sitzen, steht am Tag des Treffens hier.',
    place: (round: number, table: number) => `Runde ${round}: Tisch ${table}`,
    you: 'Sie',
    host: 'bleibt am Tisch',
  },
  en: {
    heading: 'Your tables',
    open: 'Where you sit is not settled yet. Please ask at the door.',
    later: 'Where you sit will be shown here on the day of the meeting.',
    place: (round: number, table: number) => `Round ${round}: table ${table}`,
    you: 'You',
    host: 'stays at the table',
  },
})
