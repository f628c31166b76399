import type { Topic } from '@tafelrunde/db'
import type { Text } from '../../language.ts'
import type { Result } from './count.ts'

/** A topic that many want and that got no table. */
export interface Workshop {
  readonly topic: Topic
  readonly supporters: number
  /** Supporters for whom none of the topics chosen is one they want. */
  readonly leftOut: number
  readonly text: Text
}

/** So many fill a table, and so an evening of its own. */
const enough = 4

/** Topics that were not chosen and that are wanted by enough for a workshop, the most wanted first. */
export function workshopsOf({ count, topics }: Result): Workshop[] {
  const { approved } = count
  const wanted = topics.flatMap((topic, at): Workshop[] => {
    const supporters = approved.supports[at] ?? 0
    if (count.chosen.includes(at) || supporters < enough) return []
    const leftOut = leftOutOf(count, at)
    return [{ topic, supporters, leftOut, text: describe(topic.title, supporters, leftOut) }]
  })
  return wanted.sort((a, b) => b.supporters - a.supporters)
}

function leftOutOf({ approved, chosen }: Result['count'], topic: number): number {
  const { starts, supporters, topicStarts, weights } = approved
  const sets = supporters.subarray(topicStarts[topic], topicStarts[topic + 1])
  const gotNothing = (set: number) =>
    !approved.approved.subarray(starts[set], starts[set + 1]).some((one) => chosen.includes(one))
  return [...sets].filter(gotNothing).reduce((sum, set) => sum + (weights[set] ?? 0), 0)
}

function describe(title: string, supporters: number, leftOut: number): Text {
  const rest = leftOut > 0 ? describeLeftOut(leftOut) : { de: '', en: '' }
  return {
    de: `„${title}“ ist nicht gewählt, aber ${supporters} Betriebe wünschen es${rest.de}: Hier lohnt sich ein eigener Workshop.`,
    en: `“${title}” is not chosen, but ${supporters} firms want it${rest.en}: a workshop of its own is worth it.`,
  }
}

function describeLeftOut(count: number): Text {
  if (count === 1)
    return { de: ', einer davon bekommt sonst nichts Gewünschtes', en: ', one of which gets nothing else it wants' }
  return {
    de: `, ${count} davon bekommen sonst nichts Gewünschtes`,
    en: `, ${count} of which get nothing else they want`,
  }
}
