import { useState } from 'react'
import { bilingual } from '../../lib/bilingual.ts'
import { useTexts } from '../../lib/language.tsx'
import type { ApiKey } from './accessQuery.ts'
import { KeyRow } from './KeyRow.tsx'
import { isKeyAlive } from './keyLife.ts'
import { NewKeyForm } from './NewKeyForm.tsx'
import { type MadeKey, ShownKey } from './ShownKey.tsx'

interface KeySectionProps {
  readonly apiKeys: readonly ApiKey[]
  readonly onChanged: () => void
}

/** The keys of other programs, and the form for one more; a new key is shown once, above all others. */
export function KeySection({ apiKeys, onChanged }: KeySectionProps) {
  const text = useTexts(texts)
  const [made, setMade] = useState<MadeKey>()
  const alive = apiKeys.filter((key) => isKeyAlive(key, Date.now()))
  const over = apiKeys.filter((key) => !alive.includes(key))
  const show = (key: MadeKey) => {
    setMade(key)
    onChanged()
  }
  return (
    <section className="card stack" aria-labelledby="keys">
      <div className="stack-tight">
        <h2 id="keys">{text.heading}</h2>
        <p className="measure">{text.explain}</p>
      </div>
      {made && <ShownKey key={made.id} made={made} onDone={() => setMade(undefined)} />}
      {alive.length === 0 && <p className="soft">{text.none}</p>}
      <KeyList apiKeys={alive} onMade={show} onChanged={onChanged} />
      <details>
        <summary className="summary">{text.create}</summary>
        <NewKeyForm onMade={show} />
      </details>
      {over.length > 0 && (
        <details>
          <summary className="summary">{text.over(over.length)}</summary>
          <KeyList apiKeys={over} onMade={show} onChanged={onChanged} />
        </details>
      )}
    </section>
  )
}

function KeyList({ apiKeys, ...rest }: KeySectionProps & { onMade: (key: MadeKey) => void }) {
  return (
    <ul className="access-list">
      {apiKeys.map((apiKey) => (
        <li key={apiKey.id}>
          <KeyRow apiKey={apiKey} {...rest} />
        </li>
      ))}
    </ul>
  )
}

const texts = bilingual({
  de: {
    heading: 'Schlüssel für andere Programme',
    explain:
      'Mit einem Schlüssel liest oder schreibt ein anderes Programm der Kammer hier Daten, etwa die Internetseite oder die Statistik. Geben Sie jedem Programm einen eigenen, mit so wenig Rechten wie möglich.',
    none: 'Zurzeit hat kein Programm einen Schlüssel.',
    create: 'Neuen Schlüssel anlegen',
    over: (count: number) => `Abgelaufene und beendete Schlüssel (${count})`,
  },
  en: {
    heading: 'Keys for other programs',
    explain:
      'With a key another program of the chamber reads or writes data here, the website or the statistics for example. Give each program a key of its own, with as few rights as possible.',
    none: 'At present no program has a key.',
    create: 'Make a new key',
    over: (count: number) => `Keys that are over (${count})`,
  },
})
