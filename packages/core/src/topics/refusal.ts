import type { Text } from './text.ts'

/** Why something cannot be answered: a code for programs, the values in question, a sentence that says the way out. */
export interface Refusal {
  readonly ok: false
  readonly code: string
  readonly params: Readonly<Record<string, number | string>>
  readonly text: Text
}

/** Makes a refusal; every `{name}` in the texts is replaced by the parameter of that name. */
export function refuse(code: string, params: Readonly<Record<string, number | string>>, text: Text): Refusal {
  return { ok: false, code, params, text: { de: fill(text.de, params), en: fill(text.en, params) } }
}

function fill(sentence: string, params: Readonly<Record<string, number | string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name]))
}
