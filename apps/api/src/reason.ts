import { builder } from './builder.ts'
import type { Language, Text } from './language.ts'

/** A sentence for the reader. */
export interface SpokenReason {
  readonly code: string
  readonly message: string
}

/** Why something is so, in every domain the same. */
export const reason = builder.objectRef<SpokenReason>('Reason').implement({
  description: "A sentence in the reader's language, with its code.",
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable, for programs.' }),
    message: t.exposeString('message', { description: 'For people, in the language of the request.' }),
  }),
})

/** A sentence of the core for one reader. */
export function say(code: string, text: Text, language: Language): SpokenReason {
  return { code, message: text[language] }
}
