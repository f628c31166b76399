import { bilingual } from '../../lib/bilingual.ts'
import { formatNumber } from '../../lib/formatNumber.ts'
import { useLanguage } from '../../lib/language.tsx'
import type { ImportReport } from './importMembers.ts'
import './ImportTotals.css'

/** The four numbers of an import. */
export function ImportTotals({ report }: { report: ImportReport }) {
  const { language } = useLanguage()
  const text = texts[language]
  return (
    <dl className="import-totals">
      {(['created', 'updated', 'unchanged', 'failed'] as const).map((name) => (
        <div key={name} className="card">
          <dt>{text[name]}</dt>
          <dd>{formatNumber(report[name], language)}</dd>
        </div>
      ))}
    </dl>
  )
}

const texts = bilingual({
  de: { created: 'neu', updated: 'geändert', unchanged: 'unverändert', failed: 'fehlerhaft' },
  en: { created: 'new', updated: 'changed', unchanged: 'unchanged', failed: 'with errors' },
})
