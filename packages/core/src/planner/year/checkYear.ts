import { daysBetween } from '../../time/index.ts'
import { checkMeeting } from '../checkMeeting.ts'
import { distinct } from '../checkValues.ts'
import {
  hasReplies,
  type Likelihoods,
  meetingOf,
  type PlannableMeeting,
  type YearInput,
  type YearMeeting,
} from './yearInput.ts'

/**
 * Throws what the calling code got wrong, as `checkMeeting` does for every meeting with replies, and names the meeting: days out of
 * order, people who are no members, a likelihood that is none, rules of the year that are not about who sits together or apart.
 */
export function checkYear(year: YearInput): void {
  if (year.meetings.length === 0) throw new RangeError('The year has 0 meetings: give at least one.')
  checkRules(year)
  const ids = new Set(year.people.map(({ id }) => id))
  year.meetings.forEach((meeting, at) => {
    const name = `Meeting ${at + 1} (${meeting.day})`
    const before = year.meetings[at - 1]
    if (before && daysBetween(before.day, meeting.day) < 0)
      throw new RangeError(`${name} comes after one on ${before.day}: expected them in the order of their days.`)
    checkComing(meeting, ids, name)
    if (hasReplies(meeting)) checkEvening(year, meeting, name)
  })
}

/** The members as one meeting: ids and rules are checked as there. */
function checkRules({ people, meetings, rules = [] }: YearInput): void {
  for (const [at, { kind }] of rules.entries())
    if (!['together', 'apart'].includes(kind))
      throw new RangeError(
        `Rule ${at + 1} (${kind}) of the year: expected together or apart; give others to the meeting.`,
      )
  checkMeeting({ people, day: meetings[0]!.day, rules })
}

function checkComing(meeting: YearMeeting, ids: ReadonlySet<string>, name: string): void {
  const named = hasReplies(meeting) ? meeting.coming : Object.keys(meeting.coming)
  const stranger = named.find((id) => !ids.has(id))
  if (stranger !== undefined) throw new RangeError(`${name}: '${stranger}' comes, who is not among the people.`)
  if (hasReplies(meeting)) distinct(meeting.coming, `${name}: The replies name`)
  else checkLikelihoods(meeting.coming as Likelihoods, name)
}

function checkLikelihoods(coming: Likelihoods, name: string): void {
  for (const [id, likelihood] of Object.entries(coming))
    if (!(likelihood >= 0 && likelihood <= 1))
      throw new RangeError(`${name}: '${id}' comes with likelihood ${likelihood}: expected 0 to 1.`)
}

function checkEvening(year: YearInput, meeting: PlannableMeeting, name: string): void {
  try {
    checkMeeting(meetingOf(year, meeting, []))
  } catch (error) {
    throw new RangeError(`${name}: ${(error as Error).message}`, { cause: error })
  }
}
