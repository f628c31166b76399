import { checkMeeting } from './checkMeeting.ts'
import type { MeetingInput, MeetingRule } from './meetingInput.ts'
import { modeOf } from './mode.ts'

/** What one-to-one rounds are planned from: a meeting whose tables seat two, or once three when those present are odd. */
export interface PairsInput extends Omit<MeetingInput, 'tables' | 'tableSize' | 'topics' | 'openFrom' | 'rules'> {
  readonly rules?: readonly PairsRule[]
}

/** Who is there when, and who must not sit with whom. */
export type PairsRule = Extract<MeetingRule, { kind: 'apart' | 'present' }>

const KINDS: readonly string[] = ['apart', 'present'] satisfies PairsRule['kind'][]

/** Throws what the calling code got wrong, as `checkMeeting` does, and at what one-to-one rounds do not know. */
export function checkPairs(input: PairsInput): void {
  checkMeeting(input)
  for (const name of ['tables', 'tableSize', 'topics', 'openFrom'])
    if (name in input) throw new RangeError(`One-to-one rounds choose no tables and topics: leave out '${name}'.`)
  if (new Set(input.people.map(modeOf)).size > 1)
    throw new RangeError(
      'One-to-one rounds know no modes: plan those in the room and those online each for themselves.',
    )
  for (const [at, { kind }] of (input.rules ?? []).entries())
    if (!KINDS.includes(kind))
      throw new RangeError(`Rule ${at + 1} (${kind}): one-to-one rounds know only the kinds ${KINDS.join(', ')}.`)
}
