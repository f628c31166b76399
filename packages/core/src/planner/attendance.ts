import type { MeetingInput } from './meetingInput.ts'
import { MODES, type Mode, modeOf } from './mode.ts'
import { presentIn } from './presence.ts'

/** Those who take part in one mode: `people[round]`, positions in `input.people`. */
export interface Attendance {
  readonly mode: Mode
  readonly people: readonly (readonly number[])[]
}

/** Who takes part in which mode, for every mode in which anybody ever does. */
export function attendanceOf(input: MeetingInput): Attendance[] {
  const present = presentIn(input)
  return MODES.map((mode) => ({
    mode,
    people: present.map((here) => here.filter((person) => modeOf(input.people[person]!) === mode)),
  })).filter(({ people }) => people.some(({ length }) => length > 0))
}
