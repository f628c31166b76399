import type { CombinedError } from 'urql'
import { bilingual } from '../lib/bilingual.ts'
import { describeFailure } from '../lib/failure.ts'
import { useLanguage } from '../lib/language.tsx'
import { Button } from './Button.tsx'
import { Notice } from './Notice.tsx'

/** Says that a request failed and offers to try again. */
export function FailureNotice({ error, retry }: { error: CombinedError; retry?: () => void }) {
  const { language } = useLanguage()
  return (
    <Notice kind="error" live>
      <p>{describeFailure(error, language)}</p>
      {retry && (
        <div>
          <Button onClick={retry}>{texts[language]}</Button>
        </div>
      )}
    </Notice>
  )
}

const texts = bilingual({ de: 'Noch einmal versuchen', en: 'Try again' })
