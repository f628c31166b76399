import { type Pairwise, pairwise } from '../pairwise.ts'
import type { Profile } from '../profile.ts'
import type { Text } from '../text.ts'

/** How two topics stand against each other. */
export interface PairCard {
  readonly topic: number
  readonly other: number
  readonly for: number
  readonly against: number
  /** Voters who do not prefer either. */
  readonly indifferent: number
  readonly text: Text
}

/** The card of one pair; `names` are what people call the topics. */
export function pairCard(votes: Profile, topic: number, other: number, names = votes.topics): PairCard {
  return pairCardOf(pairwise(votes), votes.voters, topic, other, names)
}

/** The same from pair counts. */
export function pairCardOf(
  { size, values }: Pairwise,
  voters: number,
  topic: number,
  other: number,
  names: readonly string[],
): PairCard {
  const pro = values[topic * size + other]!
  const contra = values[other * size + topic]!
  const indifferent = voters - pro - contra
  const [a, b] = [names[topic]!, names[other]!]
  const text = {
    de: `„${a}“ vor „${b}“: ${pro} zu ${contra}, ${indifferent} ohne Vorzug.`,
    en: `“${a}” over “${b}”: ${pro} to ${contra}, ${indifferent} without preference.`,
  }
  return { topic, other, for: pro, against: contra, indifferent, text }
}
