import { bilingual } from '../../lib/bilingual.ts'
import { counted } from '../../lib/counted.ts'
import { formatNumber } from '../../lib/formatNumber.ts'
import { useLanguage } from '../../lib/language.tsx'
import { tradeName } from '../../lib/tradeName.ts'
import type { PlanTable } from './seatingQuery.ts'
import { TablePicture } from './TablePicture.tsx'
import { tradesAtTable } from './tradesAtTable.ts'
import './TableCard.css'

/** One table of one round: who sits there, from which firm and trade, and what the table costs and why. */
export function TableCard({ table }: { table: PlanTable }) {
  const { language } = useLanguage()
  const text = texts[language]
  const trades = tradesAtTable(table).length
  return (
    <article className="card table-card">
      <header>
        <TablePicture number={table.number} seats={table.seats.length} />
        <div>
          <h4>
            {text.table} {table.number}
          </h4>
          <p className="soft small table-mix">
            <span>{text.people(table.seats.length)}</span> <span>{text.trades(trades)}</span>
          </p>
        </div>
      </header>
      {table.topic && <p className="table-topic">{table.topic.title}</p>}
      <ul className="table-seats">
        {table.seats.map(({ person, host }) => (
          <li key={person.id}>
            <strong>{person.name}</strong>
            {host && <span className="host-mark">{text.host}</span>}
            <span className="seat-firm">{person.member.firm}</span>
            <span className="seat-trades">
              {person.member.trades.map((trade) => tradeName(trade, language)).join(', ')}
            </span>
          </li>
        ))}
      </ul>
      <div className="table-foot small">
        {table.wishes && <p>{table.wishes.message}</p>}
        <TableCost table={table} />
      </div>
    </article>
  )
}

function TableCost({ table }: { table: PlanTable }) {
  const { language } = useLanguage()
  const text = texts[language]
  const number = (value: number) => formatNumber(value, language)
  const costly = table.terms.filter(({ cost }) => cost > 0)
  const parts = costly.map(({ label, cost }) => (costly.length === 1 ? label : `${label} ${number(cost)}`))
  return (
    <p className="table-cost">
      {costly.length === 0 ? text.free : `${text.points(number(table.cost))} ${parts.join(' · ')}`}
    </p>
  )
}

const texts = bilingual({
  de: {
    table: 'Tisch',
    people: (people: number) => `${counted(people, 'Person', 'Personen')},`,
    trades: (trades: number) => counted(trades, 'Gewerk', 'Gewerke'),
    host: 'bleibt am Tisch',
    free: '0 Punkte: besser geht es nicht.',
    points: (points: string) => `${points} Punkte:`,
  },
  en: {
    table: 'Table',
    people: (people: number) => `${counted(people, 'person', 'people')},`,
    trades: (trades: number) => counted(trades, 'trade', 'trades'),
    host: 'stays at the table',
    free: '0 points: there is nothing better.',
    points: (points: string) => `${points} points:`,
  },
})
