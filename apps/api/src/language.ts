/** The languages of the service; German is what a reader gets who asks for neither. */
export type Language = 'de' | 'en'

/** A sentence in every language of the service. */
export interface Text {
  readonly de: string
  readonly en: string
}

/** The language of an Accept-Language header ("de-DE,de;q=0.9,en;q=0.8"): the one wanted most, else German. */
export function readLanguage(header: string | null | undefined): Language {
  let best: Language = 'de'
  let bestWeight = 0
  for (const part of (header ?? '').split(',')) {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
    const language = tag.split('-')[0]
    const weight = Number(
      parameters
        .find((parameter) => parameter.trim().startsWith('q='))
        ?.trim()
        .slice(2) ?? 1,
    )
    if ((language === 'de' || language === 'en') && weight > bestWeight) [best, bestWeight] = [language, weight]
  }
  return best
}
