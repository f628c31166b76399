import { useId } from 'react'
import { bilingual } from '../../lib/bilingual.ts'
import { useTexts } from '../../lib/language.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { BallotPreview } from './BallotPreview.tsx'
import type { BallotSheet } from './ballotSheet.ts'
import './StaleBallot.css'

interface StaleBallotProps {
  readonly draft: BallotSheet
  /** What somebody else has saved in the meantime. */
  readonly saved: BallotSheet
  readonly titleOf: (topicId: string) => string
  readonly onKeepDraft: () => void
  readonly onTakeSaved: () => void
}

/** Two ballots of one firm: both are shown, and the reader decides; neither is lost before. */
export function StaleBallot({ draft, saved, titleOf, onKeepDraft, onTakeSaved }: StaleBallotProps) {
  const text = useTexts(texts)
  const id = useId()
  return (
    <Notice kind="warning" live>
      <p>{text.explain}</p>
      <div className="stale-ballots">
        <section className="stack-tight" aria-labelledby={`${id}-draft`}>
          <h2 id={`${id}-draft`}>{text.draft}</h2>
          <BallotPreview sheet={draft} titleOf={titleOf} />
          <div>
            <Button onClick={onKeepDraft}>{text.keepDraft}</Button>
          </div>
        </section>
        <section className="stack-tight" aria-labelledby={`${id}-saved`}>
          <h2 id={`${id}-saved`}>{text.saved}</h2>
          <BallotPreview sheet={saved} titleOf={titleOf} />
          <div>
            <Button onClick={onTakeSaved}>{text.takeSaved}</Button>
          </div>
        </section>
      </div>
    </Notice>
  )
}

const texts = bilingual({
  de: {
    explain: 'Dieser Stimmzettel wurde inzwischen an anderer Stelle gespeichert. Welcher soll gelten?',
    draft: 'Ihre Eingabe',
    keepDraft: 'Mit dieser weiterarbeiten',
    saved: 'Inzwischen gespeichert',
    takeSaved: 'Diesen übernehmen',
  },
  en: {
    explain: 'This ballot has been saved elsewhere in the meantime. Which one is to count?',
    draft: 'What you entered',
    keepDraft: 'Go on with this one',
    saved: 'Saved in the meantime',
    takeSaved: 'Take this one',
  },
})
