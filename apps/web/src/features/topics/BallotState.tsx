import { bilingual } from '../../lib/bilingual.ts'
import { formatMoment } from '../../lib/formatMoment.ts'
import { useLanguage } from '../../lib/language.tsx'
import type { StoredBallot } from './ballotQuery.ts'

/** Whether what is on the screen is saved, and since when. */
export function BallotState({ isDraft, stored }: { isDraft: boolean; stored: StoredBallot | null }) {
  const { language } = useLanguage()
  const text = texts[language]
  return (
    <p role="status" className={isDraft ? 'ballot-draft' : 'ballot-saved'}>
      {isDraft ? text.draft : stored ? text.saved(formatMoment(stored.updatedAt, language)) : text.none}
    </p>
  )
}

const texts = bilingual({
  de: {
    draft: 'Noch nicht gespeichert; der Entwurf bleibt in diesem Fenster erhalten.',
    saved: (moment: string) => `Gespeichert am ${moment}.`,
    none: 'Noch kein Stimmzettel gespeichert.',
  },
  en: {
    draft: 'Not saved yet; the draft is kept in this window.',
    saved: (moment: string) => `Saved on ${moment}.`,
    none: 'No ballot saved yet.',
  },
})
