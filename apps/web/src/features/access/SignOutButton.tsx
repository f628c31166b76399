import { bilingual } from '../../lib/bilingual.ts'
import { useLanguage } from '../../lib/language.tsx'
import { requestHeaders } from '../../lib/requestHeaders.ts'

/** Ends the session and leaves for the sign-in page with a fresh start, so that nothing read before stays in memory. */
export function SignOutButton() {
  const { language } = useLanguage()
  const signOut = async () => {
    await fetch('/auth/sign-out', {
      method: 'POST',
      headers: { ...requestHeaders(language), 'content-type': 'application/json' },
      body: '{}',
    }).catch(() => undefined)
    window.location.assign('/anmelden')
  }
  return (
    <button type="button" className="link-like" onClick={signOut}>
      {texts[language]}
    </button>
  )
}

const texts = bilingual({ de: 'Abmelden', en: 'Sign out' })
