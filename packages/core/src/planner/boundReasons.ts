import type { BoundReason } from '../seating/index.ts'
import type { MeetingInput } from './meetingInput.ts'
import { type Reason, reason } from './reason.ts'
import { count, list } from './wording.ts'

/** What proves the bound, the weightiest first; the same argument in several rounds is said once. */
export function boundReasons(reasons: readonly BoundReason[], input: MeetingInput): Reason[] {
  const groups = new Map<string, BoundReason[]>()
  for (const one of reasons) {
    const key = JSON.stringify({ ...one, round: 0 })
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  const values = (group: readonly BoundReason[]) => group.reduce((sum, { value }) => sum + value, 0)
  return [...groups.values()]
    .sort((a, b) => values(b) - values(a))
    .map((group) => boundReason(group[0]!, roundsOf(group), values(group), input))
}

function roundsOf(group: readonly BoundReason[]): number[] {
  return group.flatMap((one) => ('round' in one ? [one.round + 1] : []))
}

function boundReason(one: BoundReason, rounds: number[], value: number, input: MeetingInput): Reason {
  switch (one.code) {
    case 'clique':
      return cliqueReason(one, rounds, value, input)
    case 'mates':
      return matesReason(one, rounds, value, input)
    case 'eigenvalues':
      return eigenvaluesReason(one, rounds, value)
    case 'partners':
      return partnersReason(one, value, input)
    case 'rounds':
      return roundPairsReason(one, value)
    case 'tables':
      return tablesReason(one, value)
    case 'places':
      return placesReason(one, value)
    case 'block':
      return blockReason(one, value)
  }
}

type Of<Code extends BoundReason['code']> = Extract<BoundReason, { code: Code }>

function cliqueReason(one: Of<'clique'>, rounds: number[], value: number, input: MeetingInput): Reason {
  const { term, tables, pairs, cost } = one
  const people = one.people.map((person) => input.people[person]!.id)
  const who = cliqueName(one, input)
  const { de, en } = inRounds(rounds)
  return reason(
    'CLIQUE',
    { term, rounds, people, tables, pairs, cost, value },
    `${who.de} an ${count(tables, 'Tisch', 'Tischen')}: ${de} ${pairs === 1 ? 'sitzt' : 'sitzen'} mindestens ${count(pairs, 'Paar', 'Paare')} von ihnen zusammen.`,
    `${who.en} at ${count(tables, 'table', 'tables')}: ${en} at least ${count(pairs, 'pair', 'pairs')} of them must share one.`,
  )
}

/** What the people have in common, as precisely as it can be said. */
function cliqueName({ term, people }: Of<'clique'>, input: MeetingInput): Reason['text'] {
  const size = people.length
  if (term === 'encounter')
    return { de: `${size} Personen, die einander schon kennen,`, en: `${size} people who have all met before` }
  const near = term === 'competitor' ? NEARBY : ANYWHERE
  const [trade] = tradesInCommon(people, input)
  if (trade !== undefined) {
    const name = tradeName(trade, input)
    return {
      de: `${size} Personen mit dem Gewerk ${name}${near.de}`,
      en: `${size} people of the trade ${name}${near.en}`,
    }
  }
  const names = distinctTrades(people, input)
  return {
    de: `${size} Personen aus einander nahen Gewerken${near.de} (${few(names, 'und', 'weitere')})`,
    en: `${size} people of trades close to one another${near.en} (${few(names, 'and', 'more')})`,
  }
}

const NEARBY = { de: ' aus demselben Kreis', en: ' in the same district' }
const ANYWHERE = { de: '', en: '' }

function tradeName(trade: string, { labels }: MeetingInput): string {
  return labels?.trade?.(trade) ?? trade
}

function distinctTrades(people: readonly number[], input: MeetingInput): string[] {
  const trades = new Set(people.flatMap((person) => input.people[person]!.trades.slice(0, 1)))
  return [...trades].map((trade) => tradeName(trade, input))
}

/** At most four of the names, then how many more there are. */
function few(names: readonly string[], and: 'und' | 'and', more: string): string {
  return names.length <= 5 ? list(names, and) : list([...names.slice(0, 4), `${names.length - 4} ${more}`], and)
}

function tradesInCommon([first, ...others]: readonly number[], { people }: MeetingInput): readonly string[] {
  const trades = first === undefined ? [] : people[first]!.trades
  return trades.filter((trade) => others.every((other) => people[other]!.trades.includes(trade)))
}

function matesReason(one: Of<'mates'>, rounds: number[], value: number, input: MeetingInput): Reason {
  const { term, size } = one
  const people = one.people.map((person) => input.people[person]!.id)
  const { de, en } = inRounds(rounds)
  const few = count(people.length, 'Person', 'Personen')
  return reason(
    'MATES',
    { term, rounds, people, size, value },
    `${few} ${people.length === 1 ? 'findet' : 'finden'} ${de} nicht genug ${NEW[term]?.de ?? 'passende Nachbarn'} für einen Tisch mit ${size} Plätzen.`,
    `${count(people.length, 'person does', 'people do')} not find enough ${NEW[term]?.en ?? 'fitting neighbours'} for a table of ${size} ${en}.`,
  )
}

const NEW: Record<string, { de: string; en: string }> = {
  encounter: { de: 'neue Gesichter', en: 'new faces' },
  trade: { de: 'fremde Gewerke', en: 'other trades' },
}

function eigenvaluesReason({ term }: Of<'eigenvalues'>, rounds: number[], value: number): Reason {
  const { de, en } = inRounds(rounds)
  return reason(
    'EIGENVALUES',
    { term, rounds, value },
    `Was ${de} an einem Tisch kostet, ist so gleichmäßig über alle Personen verteilt, dass keine Sitzordnung darunter bleibt (Eigenwertschranke).`,
    `What costs something at a table ${en} is spread so evenly over everybody that no seating can avoid it (eigenvalue bound).`,
  )
}

function partnersReason(
  { term, needed, available, people }: Of<'partners'>,
  value: number,
  input: MeetingInput,
): Reason {
  const ids = people.map((person) => input.people[person]!.id)
  return reason(
    'PARTNERS',
    { term, needed, available, people: ids, value },
    `Wiederholungen sind unvermeidbar: Über alle Runden hat eine Person bis zu ${needed} Plätze neben sich, es gibt aber nur ${available} andere Personen.`,
    `Repeats cannot be avoided: over all rounds a person has up to ${needed} seats beside them, but there are only ${available} others.`,
  )
}

function roundPairsReason({ term, rounds, pairs }: Of<'rounds'>, value: number): Reason {
  return reason(
    'ROUNDS',
    { term, rounds, pairs, value },
    `Mindestens ${count(pairs, 'Wiederholung ist', 'Wiederholungen sind')} in ${rounds} Runden unvermeidbar: Die Tische sind zu groß oder zu wenige, um sich jedes Mal ganz neu zu mischen.`,
    `At least ${count(pairs, 'repeat', 'repeats')} cannot be avoided in ${rounds} rounds: the tables are too large or too few to mix anew each time.`,
  )
}

function tablesReason({ term }: Of<'tables'>, value: number): Reason {
  return reason(
    'TABLES',
    { term, value },
    'Die günstigsten Tische bräuchten dieselben Personen, und über alle Runden dieselben Paare. Was alle Tische zusammen mindestens kosten, ist aus den Preisen aller denkbaren Tische berechnet.',
    'The cheapest tables would need the same people, and over all rounds the same pairs. What all tables together cost at least is computed from the prices of every possible table.',
  )
}

function placesReason({ term }: Of<'places'>, value: number): Reason {
  return reason(
    'PLACES',
    { term, value },
    'Auch wenn jede Person den besten freien Platz bekäme, kosten die Plätze so viel.',
    'Even if everybody got the best place still free, the places would cost that much.',
  )
}

function blockReason({ term }: Of<'block'>, value: number): Reason {
  return reason(
    'BLOCK',
    { term, value },
    'Personen, die nach Ihren Regeln zusammensitzen, stehen einander nahe oder kennen sich schon.',
    'People whom your rules seat together are close to one another or have met before.',
  )
}

function inRounds(rounds: readonly number[]): { de: string; en: string } {
  return {
    de: `in Runde ${list(rounds, 'und')}`,
    en: `in ${rounds.length === 1 ? 'round' : 'rounds'} ${list(rounds, 'and')}`,
  }
}
