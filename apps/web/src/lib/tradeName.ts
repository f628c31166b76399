import type { Language } from './bilingual.ts'

/** The everyday name of a trade in the reader's language: `Tischler` · `joiner`. */
export function tradeName(trade: { readonly name: string; readonly english: string }, language: Language): string {
  return language === 'de' ? trade.name : trade.english
}
