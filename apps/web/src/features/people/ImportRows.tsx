import { useState } from 'react'
import { bilingual } from '../../lib/bilingual.ts'
import { useLanguage, useTexts } from '../../lib/language.tsx'
import { tradeName } from '../../lib/tradeName.ts'
import { Button } from '../../ui/Button.tsx'
import { Chips } from '../../ui/Chips.tsx'
import type { ImportRow } from './importMembers.ts'
import './ImportRows.css'

const pageSize = 100

/** Row by row: what will happen, to whom, and what is wrong. */
export function ImportRows({ rows }: { rows: readonly ImportRow[] }) {
  const text = useTexts(texts)
  const [shown, setShown] = useState(pageSize)
  return (
    <section className="stack-tight" aria-labelledby="import-rows">
      <h2 id="import-rows">{text.heading}</h2>
      <p role="status" className="soft">
        {text.shown(Math.min(shown, rows.length), rows.length)}
      </p>
      <ul className="import-rows">
        {rows.slice(0, shown).map((row) => (
          <li key={row.line} className="import-row">
            <RowOutcome row={row} />
            <RowPerson row={row} />
            <RowRemarks row={row} />
          </li>
        ))}
      </ul>
      {rows.length > shown && (
        <div>
          <Button onClick={() => setShown(shown + pageSize)}>{text.more}</Button>
        </div>
      )}
    </section>
  )
}

function RowOutcome({ row }: { row: ImportRow }) {
  const text = useTexts(texts)
  return (
    <div className="import-outcome">
      <span className="soft">
        {text.line} {row.line}
      </span>
      <span className={`import-action import-action-${row.action.toLowerCase()}`}>
        <span aria-hidden="true">{signs[row.action]}</span> {text.actions[row.action]}
      </span>
    </div>
  )
}

function RowPerson({ row }: { row: ImportRow }) {
  const { language } = useLanguage()
  const text = texts[language]
  return (
    <div className="stack-tight import-person">
      <p>
        <strong>{row.firm ?? text.noFirm}</strong>
        {row.externalId && (
          <span className="soft">
            {' '}
            · {text.number} {row.externalId}
          </span>
        )}
        {row.person && <span className="import-name">{row.person}</span>}
      </p>
      <Chips label={text.trades} names={row.trades.map((trade) => tradeName(trade, language))} />
    </div>
  )
}

function RowRemarks({ row }: { row: ImportRow }) {
  const text = useTexts(texts)
  return (
    <ul className="import-remarks">
      {row.problems.map(({ code, severity, column, message }) => (
        <li key={`${code} ${column} ${message}`} className={severity === 'ERROR' ? 'remark-error' : 'remark-warning'}>
          <strong>{text.severities[severity]}:</strong> {message}
        </li>
      ))}
      {row.changes.map((change) => (
        <li key={change}>{change}</li>
      ))}
    </ul>
  )
}

const signs = { CREATE: '+', UPDATE: '↻', UNCHANGED: '=', SKIP: '–', REJECT: '✕' }

const texts = bilingual({
  de: {
    heading: 'Zeilen',
    shown: (shown: number, all: number) => (shown === all ? `${all} Zeilen` : `${shown} von ${all} Zeilen`),
    more: 'Weitere Zeilen zeigen',
    line: 'Zeile',
    number: 'Nr.',
    noFirm: 'ohne Firma',
    trades: 'Gewerke',
    actions: { CREATE: 'neu', UPDATE: 'ändern', UNCHANGED: 'unverändert', SKIP: 'übergehen', REJECT: 'auslassen' },
    severities: { ERROR: 'Fehler', WARNING: 'Hinweis' },
  },
  en: {
    heading: 'Rows',
    shown: (shown: number, all: number) => (shown === all ? `${all} rows` : `${shown} of ${all} rows`),
    more: 'Show more rows',
    line: 'Row',
    number: 'No.',
    noFirm: 'without firm',
    trades: 'Trades',
    actions: { CREATE: 'new', UPDATE: 'change', UNCHANGED: 'unchanged', SKIP: 'skip', REJECT: 'leave out' },
    severities: { ERROR: 'Error', WARNING: 'Note' },
  },
})
