import type { Language } from './bilingual.ts'

const key = 'tafelrunde.language'

/** The language chosen last in this browser; German as long as nobody chose. */
export function storedLanguage(): Language {
  try {
    return localStorage.getItem(key) === 'en' ? 'en' : 'de'
  } catch {
    return 'de'
  }
}

/** Remembers the choice. Where the browser forbids storage it holds until the page is closed. */
export function storeLanguage(language: Language): void {
  try {
    localStorage.setItem(key, language)
  } catch {
    // Private windows may refuse: the choice then simply is not remembered.
  }
}
