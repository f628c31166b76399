export type Language = 'de' | 'en'

/** The same texts in both languages: the English twin must have every text that the German one has. */
export interface Bilingual<T> {
  readonly de: T
  readonly en: T
}

export function bilingual<T>(texts: Bilingual<T>): Bilingual<T> {
  return texts
}
