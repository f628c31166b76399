import type { Language } from '../../lib/bilingual.ts'
import { requestHeaders } from '../../lib/requestHeaders.ts'

/** Asks for a one-time link to this address. The answer never says whether the address is known. */
export async function requestSignInLink(email: string, language: Language): Promise<'sent' | 'tooMany' | 'failed'> {
  try {
    const response = await fetch('/auth/sign-in/magic-link', {
      method: 'POST',
      headers: { ...requestHeaders(language), 'content-type': 'application/json' },
      body: JSON.stringify({ email, callbackURL: '/', errorCallbackURL: '/anmelden' }),
    })
    if (response.status === 429) return 'tooMany'
    // A refusal of the address looks like success, so that nobody can find out who is registered.
    return response.status < 500 ? 'sent' : 'failed'
  } catch {
    return 'failed'
  }
}
