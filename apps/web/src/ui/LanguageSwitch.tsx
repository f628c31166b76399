import type { Language } from '../lib/bilingual.ts'
import { useLanguage } from '../lib/language.tsx'

const languages: readonly [Language, short: string, name: string][] = [
  ['de', 'DE', 'Deutsch'],
  ['en', 'EN', 'English'],
]

/** Both languages by their own names; the chosen one is marked. */
export function LanguageSwitch() {
  const { language, choose } = useLanguage()
  return (
    <fieldset className="fieldset language-switch">
      <legend className="visually-hidden">Sprache / Language</legend>
      {languages.map(([code, short, name]) => (
        <button
          key={code}
          type="button"
          lang={code}
          title={name}
          aria-label={`${short} – ${name}`}
          aria-pressed={code === language}
          onClick={() => choose(code)}
        >
          {short}
        </button>
      ))}
    </fieldset>
  )
}
