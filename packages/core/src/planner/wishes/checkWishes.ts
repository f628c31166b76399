import { distinct, known, whole } from '../checkValues.ts'
import type { MeetingInput, MeetingPerson } from '../meetingInput.ts'

/**
 * Throws a RangeError that names what the calling code got wrong about topics and wishes: topics named twice or not at all, wishes
 * for a topic that the meeting does not have, empty tiers.
 */
export function checkWishes({ people, topics, openFrom = 1 }: MeetingInput): void {
  whole(openFrom, 1, 10_000, 'openFrom, the number of people from which a topic gets a table,')
  if (topics?.length === 0) throw new RangeError('The meeting has 0 topics: give at least one, or leave topics out.')
  const ids = topics?.map(({ id }) => id) ?? []
  distinct(ids, 'The topics name')
  for (const person of people) checkBallot(person, ids)
}

function checkBallot({ id, wishes = [] }: MeetingPerson, topics: readonly string[]): void {
  const empty = wishes.findIndex((tier) => tier.length === 0)
  if (empty >= 0)
    throw new RangeError(`The wishes of '${id}' have nothing in tier ${empty + 1}: leave empty tiers out.`)
  const named = wishes.flat()
  if (named.length > 0 && topics.length === 0)
    throw new RangeError(`'${id}' has wishes, but the meeting has no topics: give topics too.`)
  for (const topic of named) known(topic, topics, `The wishes of '${id}' name a topic that the meeting does not have,`)
  distinct(named, `The wishes of '${id}' name`)
}
