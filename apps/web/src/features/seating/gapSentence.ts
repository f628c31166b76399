import { bilingual, type Language } from '../../lib/bilingual.ts'
import { formatNumber } from '../../lib/formatNumber.ts'

/** What the proof says about a plan: that none is better, or how much better one could be at most. */
export function gapSentence(plan: { optimal: boolean; gap: number; bound: number }, language: Language): string {
  const text = texts[language]
  if (plan.optimal || plan.gap === 0) return text.optimal
  const points = formatNumber(plan.gap, language)
  if (plan.bound === 0) return text.points(points)
  return text.share(points, formatNumber(Math.ceil((100 * plan.gap) / plan.bound), language))
}

const texts = bilingual({
  de: {
    optimal: 'Beweisbar optimal: Kein anderer Plan kommt mit weniger Punkten aus.',
    points: (points: string) => `Höchstens ${points} Punkte vom bestmöglichen Plan entfernt.`,
    share: (points: string, share: string) =>
      `Höchstens ${points} Punkte (${share} %) über dem, was beweisbar nötig ist.`,
  },
  en: {
    optimal: 'Provably optimal: no other plan needs fewer points.',
    points: (points: string) => `At most ${points} points away from the best possible plan.`,
    share: (points: string, share: string) => `At most ${points} points (${share} %) above what is provably needed.`,
  },
})
