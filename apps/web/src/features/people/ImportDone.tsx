import { bilingual } from '../../lib/bilingual.ts'
import { useTexts } from '../../lib/language.tsx'
import { Button } from '../../ui/Button.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ImportRows } from './ImportRows.tsx'
import { ImportTotals } from './ImportTotals.tsx'
import type { ImportReport } from './importMembers.ts'

/** What was stored, and which rows were left out. */
export function ImportDone({ report, onAgain }: { report: ImportReport; onAgain: () => void }) {
  const text = useTexts(texts)
  const rejected = report.rows.filter(({ action }) => action === 'REJECT')
  return (
    <>
      <Notice kind="good" live>
        <p>
          <strong>{text.done}</strong>
        </p>
      </Notice>
      <ImportTotals report={report} />
      <div className="row">
        <LinkButton href="/mitglieder" variant="primary">
          {text.members}
        </LinkButton>
        <Button onClick={onAgain}>{text.again}</Button>
      </div>
      {rejected.length > 0 && (
        <>
          <p>{text.rejected}</p>
          <ImportRows rows={rejected} />
        </>
      )}
    </>
  )
}

const texts = bilingual({
  de: {
    done: 'Die Liste ist übernommen.',
    members: 'Zu den Mitgliedern',
    again: 'Noch eine Liste einlesen',
    rejected:
      'Diese Zeilen wurden ausgelassen. Berichtigen Sie sie in Excel und lesen Sie die Liste noch einmal ein; was schon stimmt, bleibt unverändert.',
  },
  en: {
    done: 'The list has been taken over.',
    members: 'To the members',
    again: 'Import another list',
    rejected:
      'These rows were left out. Correct them in Excel and import the list again; what is right already stays unchanged.',
  },
})
