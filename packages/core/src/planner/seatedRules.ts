import type { MeetingInput, MeetingRule } from './meetingInput.ts'

/**
 * The rules that seating has to keep, each with its number in `input.rules` from 1: not those about presence, which the rounds
 * tell, nor those about somebody who is there in no round.
 */
export function seatedRules({ rules = [] }: MeetingInput): { rule: MeetingRule; number: number }[] {
  const away = rules.flatMap((rule) => (rule.kind === 'present' && rule.rounds.length === 0 ? [rule.person] : []))
  return rules
    .map((rule, at) => ({ rule, number: at + 1 }))
    .filter(({ rule }) => rule.kind !== 'present' && !('person' in rule && away.includes(rule.person)))
}
