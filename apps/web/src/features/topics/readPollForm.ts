import { berlinClock } from '../../lib/berlinClock.ts'
import { berlinInstant } from '../../lib/berlinInstant.ts'

const week = 7 * 86_400_000

/** When the vote ends, as the fields `day` and `time` of the form say. */
export function readDeadline(form: FormData): string {
  return berlinInstant(readText(form, 'day'), readText(form, 'time'))
}

/** How many topics are chosen and by which rule, as the fields `choose` and `rule` say; no rule means the usual one. */
export function readChoice(form: FormData): { choose: number; rule: string | null } {
  return { choose: Number(readText(form, 'choose')), rule: readText(form, 'rule') || null }
}

/** The deadline to begin with: the one there is; otherwise a week before the meeting, its beginning when that is over. */
export function firstDeadline(
  { startsAt, topicPoll }: { readonly startsAt: string; readonly topicPoll: { readonly deadline: string } | null },
  now: number,
): { day: string; time: string } {
  if (topicPoll) return berlinClock(topicPoll.deadline)
  const start = Date.parse(startsAt)
  return start - week > now ? { ...berlinClock(start - week), time: '20:00' } : berlinClock(start)
}

function readText(form: FormData, name: string): string {
  return String(form.get(name) ?? '')
}
