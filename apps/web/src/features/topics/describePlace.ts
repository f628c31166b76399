import { bilingual, type Language } from '../../lib/bilingual.ts'
import { type BallotSheet, isLine, LINE } from './ballotSheet.ts'

/** Where a topic or the line stands, as it is read out: `2. Platz von 5, gleichauf mit „Energie“`. */
export function describePlace(
  sheet: BallotSheet,
  id: string,
  titleOf: (topicId: string) => string,
  language: Language,
): string {
  const text = texts[language]
  const at = sheet.findIndex((step) => step.includes(id))
  const above = sheet.slice(0, at).filter((step) => !isLine(step))
  if (at < 0) return text.nowhere
  if (id === LINE) return above.length === 0 ? text.lineOnTop : text.line(above.length)
  const places = sheet.filter((step) => !isLine(step)).length
  const mates = sheet[at]?.filter((other) => other !== id).map(titleOf) ?? []
  return text.place(above.length + 1, places) + (mates.length > 0 ? text.mates(mates) : '')
}

const texts = bilingual({
  de: {
    nowhere: 'ohne Platz',
    lineOnTop: 'über allen Themen',
    line: (places: number) => `unter dem ${places}. Platz`,
    place: (place: number, places: number) => `${place}. Platz von ${places}`,
    mates: (titles: readonly string[]) => `, gleichauf mit ${titles.map((title) => `„${title}“`).join(', ')}`,
  },
  en: {
    nowhere: 'without a place',
    lineOnTop: 'above all topics',
    line: (places: number) => `below place ${places}`,
    place: (place: number, places: number) => `place ${place} of ${places}`,
    mates: (titles: readonly string[]) => `, tied with ${titles.map((title) => `“${title}”`).join(', ')}`,
  },
})
