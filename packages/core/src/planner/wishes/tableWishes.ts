import { type Reason, reason } from '../reason.ts'
import type { MeetingTopics } from './meetingTopics.ts'

/** How far the people at a table wanted its topic, in one sentence. */
export function tableWishes({ votes }: MeetingTopics, topic: number, people: readonly number[]): Reason {
  const wished = people.filter((person) => votes.starts[person + 1]! > votes.starts[person]!)
  const glad = wished.filter((person) => isAmongFirst(votes, person, topic)).length
  const [of, without] = [wished.length, people.length - wished.length]
  const params = { glad, of, without }
  if (of === 0)
    return reason(
      'TABLE_WISHES',
      params,
      'Niemand an diesem Tisch hat Themen gewünscht.',
      'Nobody at this table asked for topics.',
    )
  return reason(
    'TABLE_WISHES',
    params,
    `Thema auf Rang 1–2 für ${glad} von ${of}${without > 0 ? ` (${without} ohne Wünsche)` : ''}.`,
    `Topic at rank 1–2 for ${glad} of ${of}${without > 0 ? ` (${without} without wishes)` : ''}.`,
  )
}

function isAmongFirst({ starts, ranked, tiers }: MeetingTopics['votes'], person: number, topic: number): boolean {
  const at = ranked.subarray(starts[person]!, starts[person + 1]!).indexOf(topic)
  return at >= 0 && tiers[starts[person]! + at]! < 2
}
