import type { Approvals } from '../approvals.ts'
import type { Text } from '../text.ts'
import type { Claim } from './claim.ts'

/** A claim in words: who they are, what they share, what they could rightly expect. `names` are what people call the topics. */
export function describeClaim({ common, deserved, members }: Claim, votes: Approvals, names = votes.topics): Text {
  const topics = common.map((topic) => names[topic]!)
  return {
    de: `${members} von ${votes.voters} Mitgliedern wünschen alle ${topics.map((name) => `„${name}“`).join(' und ')}; das genügt für ${deserved} ${deserved === 1 ? 'Thema' : 'Themen'}, aber so viel ist für sie nicht dabei.`,
    en: `${members} of ${votes.voters} members all want ${topics.map((name) => `“${name}”`).join(' and ')}; that is enough for ${deserved} ${deserved === 1 ? 'topic' : 'topics'}, but there is not that much for them.`,
  }
}
