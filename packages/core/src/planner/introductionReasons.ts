import { MEMORY } from '../history/index.ts'
import { type Day, daysBetween } from '../time/index.ts'
import type { Acquaintance } from './acquaintance.ts'
import type { IntroductionInput } from './introductionInput.ts'
import { commonTopics, isNewTo } from './introductionWorth.ts'
import { type Reason, reason } from './reason.ts'
import { dayInWords, list } from './wording.ts'

/** Why somebody should meet another: addressed to them, the strongest reason first, at least one. */
export function introductionReasons(
  person: number,
  other: number,
  input: IntroductionInput,
  known: Acquaintance,
): Reason[] {
  const topics = commonTopics(input.people[person]!, input.people[other]!)
  return [
    ...(topics.length > 0 ? [topicReason(topics, input)] : []),
    ...tradeReasons(person, other, input, known),
    meetingReason(known.lastDay(person, other), input.day),
  ]
}

function topicReason(topics: readonly string[], { labels }: IntroductionInput): Reason {
  const names = topics.map((topic) => `„${labels?.topic?.(topic) ?? topic}“`)
  const english = topics.map((topic) => `“${labels?.topic?.(topic) ?? topic}”`)
  const one = topics.length === 1
  return reason(
    'COMMON_TOPIC',
    { topics },
    `${one ? 'Ein gemeinsames Thema' : 'Gemeinsame Themen'}: ${list(names, 'und')}.`,
    `${one ? 'A topic' : 'Topics'} in common: ${list(english, 'and')}.`,
  )
}

/** Nothing is said of somebody without a trade. */
function tradeReasons(person: number, other: number, input: IntroductionInput, { knowsTrade }: Acquaintance): Reason[] {
  const stranger = input.people[other]!
  const [trade] = stranger.trades
  if (trade === undefined) return []
  const name = input.labels?.trade?.(trade) ?? trade
  const isNew = isNewTo(person, stranger, knowsTrade)
  return [
    isNew
      ? reason(
          'NEW_TRADE',
          { trade },
          `Ein Gewerk, dem Sie hier noch nicht begegnet sind: ${name}.`,
          `A trade that you have not met here yet: ${name}.`,
        )
      : reason('OTHER_TRADE', { trade }, `Ein anderes Gewerk: ${name}.`, `Another trade: ${name}.`),
  ]
}

/** What is older than the memory of the network is not told. */
function meetingReason(last: Day | undefined, today: Day): Reason {
  if (last === undefined || daysBetween(last, today) >= MEMORY) {
    return reason(
      'NEVER_MET',
      {},
      'Sie saßen, soweit bekannt, noch nie am selben Tisch.',
      'As far as is known, you have never sat at the same table.',
    )
  }
  const { de, en } = dayInWords(last)
  return reason(
    'MET_LONG_AGO',
    { day: last },
    `Sie saßen zuletzt am ${de} am selben Tisch.`,
    `You last sat at the same table on ${en}.`,
  )
}
