import { bilingual } from '../../lib/bilingual.ts'
import { useTexts } from '../../lib/language.tsx'
import type { ImportReport } from './importMembers.ts'

/** How the file was understood: its encoding, its separator, and what each column was taken for. */
export function ImportColumns({ report }: { report: ImportReport }) {
  const text = useTexts(texts)
  return (
    <details>
      <summary className="summary">{text.summary}</summary>
      <p className="soft">
        {text.encoding} {report.encoding}, {text.delimiter} {text.delimiters[report.delimiter] ?? report.delimiter}
      </p>
      <ul className="reading-list">
        {report.columns.map(({ header, field }) => (
          <li key={header}>
            „{header}“: {field ? (text.fields[field] ?? field) : text.unused}
          </li>
        ))}
      </ul>
    </details>
  )
}

interface ColumnTexts {
  readonly summary: string
  readonly encoding: string
  readonly delimiter: string
  readonly delimiters: Readonly<Record<string, string>>
  readonly unused: string
  readonly fields: Readonly<Record<string, string>>
}

const texts = bilingual<ColumnTexts>({
  de: {
    summary: 'So wurde die Liste verstanden',
    encoding: 'Zeichensatz',
    delimiter: 'Trennzeichen',
    delimiters: { ';': 'Semikolon', ',': 'Komma', '\t': 'Tabulator' },
    unused: 'wird nicht gelesen',
    fields: {
      externalId: 'Betriebsnummer',
      firm: 'Firma',
      givenName: 'Vorname',
      familyName: 'Nachname',
      trades: 'Gewerke',
      district: 'Landkreis oder Stadt',
      email: 'E-Mail',
      phone: 'Telefon',
      size: 'Größe',
      joinedOn: 'Mitglied seit',
    },
  },
  en: {
    summary: 'How the list was understood',
    encoding: 'Encoding',
    delimiter: 'separator',
    delimiters: { ';': 'semicolon', ',': 'comma', '\t': 'tab' },
    unused: 'is not read',
    fields: {
      externalId: 'member number',
      firm: 'firm',
      givenName: 'given name',
      familyName: 'family name',
      trades: 'trades',
      district: 'district or city',
      email: 'e-mail',
      phone: 'telephone',
      size: 'size',
      joinedOn: 'member since',
    },
  },
})
