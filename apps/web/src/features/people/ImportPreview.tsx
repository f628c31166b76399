import { useState } from 'react'
import { useMutation } from 'urql'
import { bilingual } from '../../lib/bilingual.ts'
import { counted } from '../../lib/counted.ts'
import { useTexts } from '../../lib/language.tsx'
import { useIdempotencyKey } from '../../lib/useIdempotencyKey.ts'
import { Button } from '../../ui/Button.tsx'
import { FailureNotice } from '../../ui/FailureNotice.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { UserErrors } from '../../ui/UserErrors.tsx'
import { ImportColumns } from './ImportColumns.tsx'
import { ImportRows } from './ImportRows.tsx'
import { ImportTotals } from './ImportTotals.tsx'
import { type ImportReport, importMembers } from './importMembers.ts'

interface ImportPreviewProps {
  readonly uploadId: string
  readonly report: ImportReport
  readonly onBack: () => void
  readonly onDone: (report: ImportReport) => void
}

/** What would happen, before anything does; the button says in numbers what it will do. */
export function ImportPreview({ uploadId, report, onBack, onDone }: ImportPreviewProps) {
  const text = useTexts(texts)
  const [{ data, error, fetching }, take] = useMutation(importMembers)
  const { keyFor } = useIdempotencyKey()
  const [onlyProblems, setOnlyProblems] = useState(false)
  const changing = report.created + report.updated
  const takeOver = async () => {
    const input = { uploadId, dryRun: false, errorPolicy: 'REJECT_FAILED_ROWS' as const }
    const answer = await take({ input: { ...input, idempotencyKey: keyFor(input) } })
    const written = answer.data?.importMembers.report
    if (written?.written) onDone(written)
  }
  return (
    <>
      <Notice kind={report.failed > 0 ? 'warning' : 'info'} live>
        <p>
          <strong>{text.nothingYet}</strong> {report.failed > 0 && text.failedStay(report.failed)}{' '}
          {changing === 0 && text.nothingToDo}
        </p>
      </Notice>
      <ImportTotals report={report} />
      <div className="row">
        <Button variant="primary" disabled={changing === 0 || fetching} onClick={takeOver}>
          {text.take(changing)}
        </Button>
        <Button onClick={onBack}>{text.back}</Button>
      </div>
      {error && <FailureNotice error={error} retry={takeOver} />}
      <UserErrors errors={data?.importMembers.userErrors ?? []} />
      <ImportColumns report={report} />
      <label className="choice">
        <input type="checkbox" checked={onlyProblems} onChange={({ target }) => setOnlyProblems(target.checked)} />
        {text.onlyProblems}
      </label>
      <ImportRows
        key={String(onlyProblems)}
        rows={onlyProblems ? report.rows.filter(({ problems }) => problems.length > 0) : report.rows}
      />
    </>
  )
}

const texts = bilingual({
  de: {
    nothingYet: 'Noch ist nichts gespeichert.',
    failedStay: (failed: number) =>
      `${counted(failed, 'Zeile bleibt', 'Zeilen bleiben')} wegen Fehlern außen vor; Sie können sie in Excel berichtigen und die Liste noch einmal einlesen.`,
    nothingToDo: 'An dieser Liste ist nichts zu übernehmen.',
    take: (rows: number) => (rows === 0 ? 'Übernehmen' : `Übernehmen (${counted(rows, 'Zeile', 'Zeilen')})`),
    back: 'Andere Liste',
    onlyProblems: 'Nur Probleme zeigen',
  },
  en: {
    nothingYet: 'Nothing is stored yet.',
    failedStay: (failed: number) =>
      `${counted(failed, 'row is', 'rows are')} left out because of errors; you can correct them in Excel and import the list again.`,
    nothingToDo: 'There is nothing to take over from this list.',
    take: (rows: number) => (rows === 0 ? 'Take over' : `Take over (${counted(rows, 'row', 'rows')})`),
    back: 'Another list',
    onlyProblems: 'Show problems only',
  },
})
