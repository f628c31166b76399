import type { CombinedError } from 'urql'
import { bilingual, type Language } from './bilingual.ts'

/** True when the API answered that nobody is signed in (any more). */
export function isSignedOut(error: CombinedError): boolean {
  return (
    error.response?.status === 401 ||
    error.graphQLErrors.some(({ extensions }) => extensions.code === 'UNAUTHENTICATED')
  )
}

/** What went wrong with a request, and what the reader can do about it. */
export function describeFailure(error: CombinedError, language: Language): string {
  return error.networkError ? texts[language].unreachable : texts[language].unexpected
}

const texts = bilingual({
  de: {
    unreachable:
      'Der Server ist gerade nicht zu erreichen. Bitte prüfen Sie, ob das Programm noch läuft und Sie im Netz sind, und versuchen Sie es dann noch einmal.',
    unexpected:
      'Das hat nicht geklappt, der Fehler liegt beim Programm. Bitte laden Sie die Seite neu und versuchen Sie es noch einmal.',
  },
  en: {
    unreachable:
      'The server cannot be reached right now. Please check that the program is still running and that you are online, then try again.',
    unexpected: 'That did not work; the fault is with the program. Please reload the page and try again.',
  },
})
