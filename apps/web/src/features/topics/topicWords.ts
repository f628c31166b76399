import { bilingual } from '../../lib/bilingual.ts'
import { counted } from '../../lib/counted.ts'

/** Words that several screens about topics use. */
export const topicWords = bilingual({
  de: {
    ballots: (count: number) => `${counted(count, 'Stimmzettel ist', 'Stimmzettel sind')} eingegangen.`,
    topics: (count: number) => counted(count, 'Thema', 'Themen'),
  },
  en: {
    ballots: (count: number) => `${counted(count, 'ballot has', 'ballots have')} come in.`,
    topics: (count: number) => counted(count, 'topic', 'topics'),
  },
})
