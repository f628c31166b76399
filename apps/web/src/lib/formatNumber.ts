import type { Language } from './bilingual.ts'

/** `12.345` · `12,345` */
export function formatNumber(value: number, language: Language): string {
  return value.toLocaleString(language === 'de' ? 'de-DE' : 'en-GB')
}
