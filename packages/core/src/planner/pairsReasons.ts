import type { MatchingReason, Obstacle } from '../matching/index.ts'
import type { PairsInput } from './pairsInput.ts'
import { type Reason, reason } from './reason.ts'
import { emptyRound } from './tableReasons.ts'
import { count, grouped, list } from './wording.ts'

/** What proves the bound of one-to-one rounds; the rounds in one sentence. */
export function pairsReasons(reasons: readonly MatchingReason[], input: PairsInput): Reason[] {
  const rounds = reasons.flatMap((one) => (one.code === 'round' ? [one] : []))
  const others = reasons.flatMap((one) => (one.code === 'round' ? [] : [otherReason(one, input)]))
  return rounds.length === 0 ? others : [roundsReason(rounds), ...others]
}

function roundsReason(reasons: readonly { readonly round: number; readonly value: number }[]): Reason {
  const rounds = reasons.map(({ round }) => round + 1)
  const value = reasons.reduce((sum, one) => sum + one.value, 0)
  const all = rounds.length > 1
  return reason(
    'BEST_PAIRS',
    { rounds, value },
    `Auch die bestmöglichen Paare in Runde ${list(rounds, 'und')} kosten ${all ? 'zusammen ' : ''}${grouped(value, '.')} Punkte.`,
    `Even the best pairs of ${all ? 'rounds' : 'round'} ${list(rounds, 'and')} cost ${grouped(value, ',')} points${all ? ' in all' : ''}.`,
  )
}

function otherReason(one: Exclude<MatchingReason, { code: 'round' }>, input: PairsInput): Reason {
  const { value } = one
  if (one.code === 'company')
    return reason(
      'COMPANY',
      { value },
      `Auch mit den günstigsten Gegenübern über alle Runden kostet es mindestens ${grouped(value, '.')} Punkte.`,
      `Even with the best partners over all rounds it costs ${grouped(value, ',')} points at least.`,
    )
  const people = one.people.map((person) => input.people[person]!.id)
  return reason(
    'FEW_PARTNERS',
    { people, value },
    `${count(people.length, 'Person hat', 'Personen haben')} mehr Runden als mögliche Gegenüber: Einige treffen sich noch einmal.`,
    `${count(people.length, 'person has', 'people have')} more rounds than possible partners: some meet again.`,
  )
}

/** Why there can be no pairs, and the way out. */
export function obstacleReasons(obstacles: readonly Obstacle[], input: PairsInput): Reason[] {
  return obstacles.map((obstacle) => {
    if (obstacle.code === 'unmatchable') return unmatchableReason(obstacle, input)
    return obstacle.people.length === 0 ? emptyRound(obstacle.round + 1) : aloneReason(obstacle.round + 1)
  })
}

function aloneReason(round: number): Reason {
  return reason(
    'ALONE',
    { round },
    `In Runde ${round} ist nur eine Person da. Planen Sie weniger Runden oder ändern Sie die Anwesenheit.`,
    `Only one person is there in round ${round}. Plan fewer rounds or change who is present.`,
  )
}

type Unmatchable = Extract<Obstacle, { code: 'unmatchable' }>

function unmatchableReason({ round, few, groups }: Unmatchable, { people, labels }: PairsInput): Reason {
  const id = (person: number) => people[person]!.id
  const called = (person: number) => labels?.person?.(id(person)) ?? id(person)
  const params = { round: round + 1, people: groups.flat().map(id), few: few.map(id), groups: groups.length }
  const { de, en } = obstacleWords(groups, groups.flat().map(called), few.map(called))
  return reason(
    'NO_PAIRS',
    params,
    `In Runde ${round + 1} können nicht alle ein Gegenüber haben: ${de} Streichen Sie eine Regel oder ändern Sie die Anwesenheit.`,
    `In round ${round + 1} not everybody can have a partner: ${en} Drop a rule or change who is present.`,
  )
}

function obstacleWords(groups: Unmatchable['groups'], people: readonly string[], few: readonly string[]) {
  if (groups.length === 0) {
    return {
      de: 'Ihre Zahl ist ungerade, und die Regeln lassen keinen Tisch zu dritt zu, neben dem alle anderen zu zweit sitzen.',
      en: 'their number is odd, and the rules allow no table of three beside which all others sit in pairs.',
    }
  }
  const only =
    few.length > 0 ? { de: `nur ${list(few, 'und')}`, en: `only ${list(few, 'and')}` } : { de: 'niemand', en: 'nobody' }
  if (groups.length === people.length) {
    return {
      de: `${list(people, 'und')} sitzen nach den Regeln getrennt, und als Gegenüber bleibt ${only.de}.`,
      en: `by the rules ${list(people, 'and')} sit apart, and ${only.en} is left as a partner.`,
    }
  }
  return {
    de: `Die Regeln trennen ${groups.length} Gruppen von ungerader Zahl, und zwischen ihnen vermittelt ${only.de}.`,
    en: `the rules separate ${groups.length} groups of odd size, and ${only.en} may sit with several of them.`,
  }
}
