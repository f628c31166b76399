import type { Clash } from '../seating/index.ts'
import { attendanceRules } from './attendanceRules.ts'
import { describeMode, describeRule } from './describeRule.ts'
import { layTables } from './layTables.ts'
import type { MeetingInput } from './meetingInput.ts'
import { MODES, modeOf } from './mode.ts'
import { type Reason, reason } from './reason.ts'
import { seatedRules } from './seatedRules.ts'
import { wayReasons } from './wayReasons.ts'
import { list } from './wording.ts'

/** What seating found impossible, by the numbers of the rules in `input.rules`, from 1; then the ways out that were tried and hold. */
export function clashReasons(clashes: readonly Clash[], input: MeetingInput): Reason[] {
  const rules = clashes.flatMap((clash) => ('rules' in clash ? [meantBy(clash.rules, input)] : []))
  const reasons = clashes.map((clash) => clashReason(clash, input))
  return [...reasons, ...wayReasons(rules, input)]
}

/** Rules by their numbers, and people who cannot sit elsewhere because of the way in which they take part. */
interface MeantRules {
  readonly numbers: readonly number[]
  readonly people: readonly number[]
}

/** Tells the rules of the input from those that the modes brought: these follow in the problem's list. */
function meantBy(rules: readonly number[], input: MeetingInput): MeantRules {
  const seated = seatedRules(input)
  const laid = layTables(input)
  const attending = Array.isArray(laid) ? [] : attendanceRules(input, laid).map(({ person }) => person)
  const people = rules.flatMap((rule) => (rule < seated.length ? [] : [attending[rule - seated.length]!]))
  return {
    numbers: rules.flatMap((rule) => (rule < seated.length ? [seated[rule]!.number] : [])),
    people: [...new Set(people)].sort((a, b) => a - b),
  }
}

function clashReason(clash: Clash, input: MeetingInput): Reason {
  if (clash.code === 'seats' || clash.code === 'minimum') return seatsReason(clash)
  const meant = meantBy(clash.rules, input)
  const rounds = clash.rounds.map((round) => round + 1)
  return clash.code === 'rules' ? rulesReason(meant, rounds, clash.smallest, input) : notFoundReason(meant, rounds)
}

function seatsReason({ round, people, seats }: { round: number; people: number; seats: number }): Reason {
  return reason(
    'SEATS',
    { round: round + 1, people, seats },
    `In Runde ${round + 1} passen ${people} Personen nicht auf die ${seats} Plätze. Ändern Sie Zahl oder Größe der Tische.`,
    `In round ${round + 1}, ${people} people do not fit the ${seats} seats. Change number or size of the tables.`,
  )
}

function rulesReason(meant: MeantRules, rounds: number[], smallest: boolean, input: MeetingInput): Reason {
  const clauses = clausesOf(meant, input)
  const people = meant.people.map((person) => input.people[person]!.id)
  const one = clauses.length === 1
  return reason(
    'RULES_CLASH',
    {
      rules: meant.numbers,
      rounds,
      ...(people.length > 0 && { people }),
      set: smallest ? 'smallest' : 'irreducible',
    },
    `${one ? 'Diese Regel lässt' : 'Diese Regeln lassen'} sich ${one ? '' : 'zusammen '}nicht einhalten: ` +
      `${clauses.map(({ de }) => de).join('; ')}. ` +
      `${one ? 'Ändern Sie die Regel' : 'Streichen Sie eine davon'} oder ändern Sie die Tische.`,
    `${one ? 'This rule' : 'These rules'} cannot hold${one ? '' : ' together'}: ${clauses.map(({ en }) => en).join('; ')}. ` +
      `${one ? 'Change the rule' : 'Drop one of them'} or change the tables.`,
  )
}

function clausesOf(
  { numbers, people }: MeantRules,
  { people: all, rules = [], labels }: MeetingInput,
): Reason['text'][] {
  const called = labels?.person ?? ((id: string) => id)
  const modes = MODES.map((mode) => ({ mode, who: people.filter((person) => modeOf(all[person]!) === mode) }))
  return [
    ...numbers.map((number) => describeRule(rules[number - 1]!, called)),
    ...modes
      .filter(({ who }) => who.length > 0)
      .map(({ mode, who }) =>
        describeMode(
          mode,
          who.map((person) => called(all[person]!.id)),
        ),
      ),
  ]
}

function notFoundReason({ numbers }: MeantRules, rounds: number[]): Reason {
  return reason(
    'NOT_FOUND',
    { rules: numbers, rounds },
    `Für die Regeln ${list(numbers, 'und')} wurde kein Plan gefunden; dass es keinen gibt, ist nicht bewiesen. Lockern Sie eine Regel.`,
    `No plan was found for the rules ${list(numbers, 'and')}; that there is none is not proven. Relax one of them.`,
  )
}
