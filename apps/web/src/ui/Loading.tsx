import { bilingual } from '../lib/bilingual.ts'
import { useTexts } from '../lib/language.tsx'

/** Stands where something is still on its way. */
export function Loading() {
  return (
    <p className="soft" role="status">
      {useTexts(texts)}
    </p>
  )
}

const texts = bilingual({ de: 'Wird geladen …', en: 'Loading …' })
