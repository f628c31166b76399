import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import type { Bilingual, Language } from './bilingual.ts'
import { storedLanguage, storeLanguage } from './storedLanguage.ts'

interface LanguageChoice {
  readonly language: Language
  readonly choose: (language: Language) => void
}

const LanguageContext = createContext<LanguageChoice>({ language: 'de', choose: () => {} })

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(storedLanguage)
  useEffect(() => {
    document.documentElement.lang = language
    storeLanguage(language)
  }, [language])
  const choice = useMemo(() => ({ language, choose: setLanguage }), [language])
  return <LanguageContext value={choice}>{children}</LanguageContext>
}

export function useLanguage(): LanguageChoice {
  return useContext(LanguageContext)
}

/** The texts of a screen in the reader's language. */
export function useTexts<T>(texts: Bilingual<T>): T {
  return texts[useLanguage().language]
}
