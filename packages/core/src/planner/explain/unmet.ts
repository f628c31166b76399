import type { Reason } from '../reason.ts'
import { count, list } from '../wording.ts'
import type { Shortfall, ShortfallCode } from './shortfall.ts'

/** One and several, for lists of what is not fulfilled. */
const WORDS: Readonly<
  Record<Exclude<ShortfallCode, 'LATER_WISH' | 'GUESSED_TOPIC'>, { de: [string, string]; en: [string, string] }>
> = {
  COMPETITORS: {
    de: ['Paar im Wettbewerb', 'Paare im Wettbewerb'],
    en: ['pair of competitors', 'pairs of competitors'],
  },
  SAME_TRADE: {
    de: ['Paar mit gleichem Gewerk', 'Paare mit gleichem Gewerk'],
    en: ['pair of the same trade', 'pairs of the same trade'],
  },
  NEAR_TRADES: {
    de: ['Paar mit nahen Gewerken', 'Paare mit nahen Gewerken'],
    en: ['pair of close trades', 'pairs of close trades'],
  },
  MET_BEFORE: { de: ['frühere Begegnung', 'frühere Begegnungen'], en: ['earlier encounter', 'earlier encounters'] },
  MEET_AGAIN: { de: ['Wiederholung', 'Wiederholungen'], en: ['repeat', 'repeats'] },
  OTHER_TOPIC: {
    de: ['Platz mit ungewünschtem Thema', 'Plätze mit ungewünschtem Thema'],
    en: ['seat with a topic not asked for', 'seats with a topic not asked for'],
  },
  TOPIC_AGAIN: { de: ['Thema doppelt', 'Themen doppelt'], en: ['topic twice', 'topics twice'] },
}

/** What is not fulfilled, counted by kind, as the end of a sentence. Second and later wishes, and guesses, are no broken promise. */
export function unmet(shortfalls: readonly Shortfall[]): Reason['text'] {
  const kinds = Object.entries(WORDS).map(([code, words]) => ({
    words,
    times: shortfalls.filter((one) => one.code === code).length,
  }))
  const found = kinds.filter(({ times }) => times > 0)
  if (found.length === 0) return { de: '; alles erfüllt.', en: '; everything fulfilled.' }
  const said = (language: 'de' | 'en') => found.map(({ words, times }) => count(times, ...words[language]))
  return { de: `; nicht erfüllt: ${list(said('de'), 'und')}.`, en: `; not fulfilled: ${list(said('en'), 'and')}.` }
}
