import type { Clash } from '../seating/index.ts'
import { describeRule } from './describeRule.ts'
import type { MeetingInput, MeetingRule } from './meetingInput.ts'
import { type Reason, reason } from './reason.ts'
import { seatedRules } from './seatedRules.ts'
import { list } from './wording.ts'

/** What seating found impossible, by the numbers of the rules in `input.rules`, from 1. */
export function clashReasons(clashes: readonly Clash[], input: MeetingInput): Reason[] {
  return clashes.map((clash) => clashReason(clash, input))
}

function clashReason(clash: Clash, input: MeetingInput): Reason {
  if (clash.code === 'seats' || clash.code === 'minimum') return seatsReason(clash)
  const seated = seatedRules(input)
  const meant = clash.rules.map((at) => seated[at]!)
  const rules = meant.map(({ rule }) => rule)
  const params = { rules: meant.map(({ number }) => number), rounds: clash.rounds.map((round) => round + 1) }
  return clash.code === 'rules' ? rulesReason(rules, params, input) : notFoundReason(params)
}

function seatsReason({ round, people, seats }: { round: number; people: number; seats: number }): Reason {
  return reason(
    'SEATS',
    { round: round + 1, people, seats },
    `In Runde ${round + 1} passen ${people} Personen nicht auf die ${seats} Plätze. Ändern Sie Zahl oder Größe der Tische.`,
    `In round ${round + 1}, ${people} people do not fit the ${seats} seats. Change number or size of the tables.`,
  )
}

function rulesReason(rules: readonly MeetingRule[], params: Reason['params'], { labels }: MeetingInput): Reason {
  const clauses = rules.map((rule) => describeRule(rule, labels?.person ?? ((id) => id)))
  const one = rules.length === 1
  return reason(
    'RULES_CLASH',
    params,
    `${one ? 'Diese Regel lässt' : 'Diese Regeln lassen'} sich ${one ? '' : 'zusammen '}nicht einhalten: ` +
      `${clauses.map(({ de }) => de).join('; ')}. ` +
      `${one ? 'Ändern Sie die Regel' : 'Streichen Sie eine davon'} oder ändern Sie die Tische.`,
    `${one ? 'This rule' : 'These rules'} cannot hold${one ? '' : ' together'}: ${clauses.map(({ en }) => en).join('; ')}. ` +
      `${one ? 'Change the rule' : 'Drop one of them'} or change the tables.`,
  )
}

function notFoundReason(params: { rules: number[]; rounds: number[] }): Reason {
  const { rules } = params
  return reason(
    'NOT_FOUND',
    params,
    `Für die Regeln ${list(rules, 'und')} wurde kein Plan gefunden; dass es keinen gibt, ist nicht bewiesen. Lockern Sie eine Regel.`,
    `No plan was found for the rules ${list(rules, 'and')}; that there is none is not proven. Relax one of them.`,
  )
}
