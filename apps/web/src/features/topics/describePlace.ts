import { bilingual, type Language } from '../../lib/bilingual.ts'
import { type BallotSheet, isLine, LINE } from './ballotSheet.ts'

/** Where a topic or the line stands, as it is read out: `Rang 2 von 5, gleichauf mit „Energie“`. */
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
    nowhere: 'nicht eingereiht',
    lineOnTop: 'über allen Themen',
    line: (places: number) => `unter Rang ${places}`,
    place: (place: number, places: number) => `Rang ${place} von ${places}`,
    mates: (titles: readonly string[]) => `, gleichauf mit ${titles.map((title) => `„${title}“`).join(', ')}`,
  },
  en: {
    nowhere: 'not ranked',
    lineOnTop: 'above all topics',
    line: (places: number) => `below rank ${places}`,
    place: (place: number, places: number) => `rank ${place} of ${places}`,
    mates: (titles: readonly string[]) => `, tied with ${titles.map((title) => `“${title}”`).join(', ')}`,
  },
})
