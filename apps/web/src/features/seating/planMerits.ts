import { bilingual, type Language } from '../../lib/bilingual.ts'
import type { Plan } from './seatingQuery.ts'

/** What is simply good about a plan, in sentences: every term that costs nothing says what it kept away. */
export function planMerits(
  plan: { readonly terms: readonly Pick<Plan['terms'][number], 'name' | 'cost'>[] },
  language: Language,
): string[] {
  const sentences: Readonly<Record<string, string>> = texts[language]
  return plan.terms.flatMap(({ name, cost }) => (cost === 0 && sentences[name] ? [sentences[name]] : []))
}

const texts = bilingual({
  de: {
    trade: 'An keinem Tisch sitzen gleiche oder verwandte Gewerke zusammen.',
    competitor: 'An keinem Tisch sitzt direkter Wettbewerb zusammen.',
    encounter: 'Niemand sitzt mit jemandem zusammen, dem sie oder er schon begegnet ist.',
    repeat: 'Niemand sitzt zweimal mit derselben Person am Tisch.',
    topic: 'Alle, die Themen gewünscht haben, sitzen in jeder Runde bei ihrem ersten Wunsch.',
    return: 'Niemand sitzt zweimal beim selben Thema.',
  },
  en: {
    trade: 'Nowhere do the same or related trades share a table.',
    competitor: 'Nowhere do direct competitors share a table.',
    encounter: 'Nobody sits with anybody they have met before.',
    repeat: 'Nobody shares a table with the same person twice.',
    topic: 'All who wished for topics sit at their first wish in every round.',
    return: 'Nobody sits at the same topic twice.',
  },
})
