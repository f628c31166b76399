import type { MeetingInput } from './meetingInput.ts'

export const DEFAULT_ROUNDS = 3

/** `presentIn(input)[round]`: the positions in `input.people` of those who sit in it. Who has no rule about presence is always there. */
export function presentIn({ people, rounds = DEFAULT_ROUNDS, rules = [] }: MeetingInput): number[][] {
  const here = new Map(rules.filter((rule) => rule.kind === 'present').map((rule) => [rule.person, rule.rounds]))
  return Array.from({ length: rounds }, (_, round) =>
    people.flatMap(({ id }, at) => (here.get(id)?.includes(round + 1) !== false ? [at] : [])),
  )
}
