import type { Encounter } from '../history/index.ts'
import type { Person, TradeDistance } from '../people/index.ts'
import type { Day } from '../time/index.ts'
import { checkMeeting } from './checkMeeting.ts'
import type { Labels } from './meetingInput.ts'
import type { PairsRule } from './pairsInput.ts'

/** What introductions are chosen from: the whole network, so that they can be mutual. */
export interface IntroductionInput {
  readonly people: readonly Member[]
  /** Today: history fades towards it. */
  readonly day: Day
  /** So many others for everybody at most, 1 to 10; default 3. */
  readonly each?: number
  /** Earlier encounters, one entry each; of anybody, in any order. */
  readonly history?: readonly Encounter[]
  /** Default: the same trade 0, any other 1. `tradeDistance` of @tafelrunde/trades knows the crafts. */
  readonly tradeDistance?: TradeDistance
  /** Who must not meet is not introduced. */
  readonly rules?: readonly Extract<PairsRule, { kind: 'apart' }>[]
  /** How trades and topics are called in the texts; default: by their ids. */
  readonly labels?: Pick<Labels, 'trade'> & { readonly topic?: (id: string) => string }
}

/** A member of the network. */
export interface Member extends Person {
  /** Ids of the topics they care about. */
  readonly topics?: readonly string[]
}

export const DEFAULT_EACH = 3

const MOST_EACH = 10

/** Throws what the calling code got wrong, as `checkMeeting` does. */
export function checkIntroductions({ people, day, rules = [], each = DEFAULT_EACH }: IntroductionInput): void {
  checkMeeting({ people, day, rules })
  for (const [at, { kind }] of rules.entries())
    if (kind !== 'apart') throw new RangeError(`Rule ${at + 1} (${kind}): introductions know only the kind apart.`)
  if (!Number.isInteger(each) || each < 1 || each > MOST_EACH)
    throw new RangeError(
      `The number of introductions for each is ${each}: expected a whole number from 1 to ${MOST_EACH}.`,
    )
}
