import { bilingual } from '../../lib/bilingual.ts'
import { useTexts } from '../../lib/language.tsx'
import { type BallotSheet, isLine } from './ballotSheet.ts'
import './BallotPreview.css'

/** A ballot to read: its places one below the other, the line where it stands. */
export function BallotPreview({ sheet, titleOf }: { sheet: BallotSheet; titleOf: (topicId: string) => string }) {
  const text = useTexts(texts)
  if (sheet.length === 0) return <p className="soft">{text.empty}</p>
  return (
    <ol className="ballot-preview">
      {sheet.map((step) =>
        isLine(step) ? (
          <li key="line" className="ballot-preview-line">
            {text.line}
          </li>
        ) : (
          <li key={step[0]} className="ballot-preview-place">
            {step.map(titleOf).join(text.tied)}
          </li>
        ),
      )}
    </ol>
  )
}

const texts = bilingual({
  de: { empty: 'Kein Thema gewünscht', line: 'Ab hier würde ich nicht kommen', tied: ' · gleichauf mit · ' },
  en: { empty: 'No topic wanted', line: 'From here on I would not come', tied: ' · tied with · ' },
})
