import { useRef, useState } from 'react'
import { bilingual } from '../../lib/bilingual.ts'
import { useTexts } from '../../lib/language.tsx'
import { Page } from '../../ui/Page.tsx'
import { ImportDone } from './ImportDone.tsx'
import { ImportPreview } from './ImportPreview.tsx'
import type { ImportReport } from './importMembers.ts'
import { ListInput } from './ListInput.tsx'

type Step =
  | { readonly at: 'input' }
  | { readonly at: 'preview'; readonly uploadId: string; readonly report: ImportReport }
  | { readonly at: 'done'; readonly report: ImportReport }

/** From the Excel list into the network: hand it over, look at what would happen, and only then take it over. */
export default function ImportPage() {
  const text = useTexts(texts)
  const [step, setStep] = useState<Step>({ at: 'input' })
  const top = useRef<HTMLDivElement>(null)
  const go = (next: Step) => {
    setStep(next)
    top.current?.focus()
  }
  return (
    <Page title={text.title} lead={text.lead}>
      <div ref={top} tabIndex={-1} className="stack">
        {step.at === 'input' && <ListInput onRead={(uploadId, report) => go({ at: 'preview', uploadId, report })} />}
        {step.at === 'preview' && (
          <ImportPreview
            uploadId={step.uploadId}
            report={step.report}
            onBack={() => go({ at: 'input' })}
            onDone={(report) => go({ at: 'done', report })}
          />
        )}
        {step.at === 'done' && <ImportDone report={step.report} onAgain={() => go({ at: 'input' })} />}
      </div>
    </Page>
  )
}

const texts = bilingual({
  de: {
    title: 'Mitgliederliste einlesen',
    lead: 'Sie sehen zuerst Zeile für Zeile, was geschehen würde. Gespeichert wird erst, wenn Sie zustimmen.',
  },
  en: {
    title: 'Import a member list',
    lead: 'You first see row by row what would happen. Nothing is stored before you agree.',
  },
})
