import { bilingual, type Language } from '../../lib/bilingual.ts'
import type { Place } from './placeOnSheet.ts'

/** What letting go would do now, in words, for the row that is being dragged. */
export function describeDrop(
  place: Place | undefined,
  titleOf: (topicId: string) => string,
  language: Language,
): string {
  const text = texts[language]
  if (place === undefined) return text.back
  return typeof place === 'string' ? text[place] : text[place.side](titleOf(place.neighbour))
}

const texts = bilingual({
  de: {
    back: 'bleibt, wo es war',
    end: 'ans Ende der Reihenfolge',
    nowhere: 'nicht eingereiht: nicht gewünscht',
    before: (title: string) => `vor „${title}“`,
    after: (title: string) => `nach „${title}“`,
    with: (title: string) => `gleichauf mit „${title}“`,
  },
  en: {
    back: 'stays where it was',
    end: 'to the end of the order',
    nowhere: 'not ranked: not wanted',
    before: (title: string) => `before “${title}”`,
    after: (title: string) => `after “${title}”`,
    with: (title: string) => `tied with “${title}”`,
  },
})
