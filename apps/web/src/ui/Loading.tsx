import type { ReactNode } from 'react'
import { bilingual } from '../lib/bilingual.ts'
import { useTexts } from '../lib/language.tsx'

/** Stands where something is still on its way; the children, if there are any, say how far it has come. */
export function Loading({ children }: { children?: ReactNode }) {
  const text = useTexts(texts)
  return (
    <p className="soft" role="status">
      {children || text}
    </p>
  )
}

const texts = bilingual({ de: 'Wird geladen …', en: 'Loading …' })
