import type { Language } from '../../lib/bilingual.ts'
import { requestHeaders } from '../../lib/requestHeaders.ts'

/**
 * Asks for a one-time link to this address, at the door of the staff and at that of the members: nobody needs to know
 * which is theirs. The answer never says whether the address is known.
 */
export async function requestSignInLink(email: string, language: Language): Promise<'sent' | 'tooMany' | 'failed'> {
  const ask = (path: string, body: Record<string, string>) =>
    fetch(path, {
      method: 'POST',
      headers: { ...requestHeaders(language), 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  try {
    const answers = await Promise.all([
      ask('/auth/sign-in/magic-link', { email, callbackURL: '/', errorCallbackURL: '/anmelden' }),
      ask('/auth/zugang/anfordern', { email }),
    ])
    if (answers.some(({ status }) => status === 429)) return 'tooMany'
    // A refusal of the address looks like success, so that nobody can find out who is registered.
    return answers.every(({ status }) => status < 500) ? 'sent' : 'failed'
  } catch {
    return 'failed'
  }
}
