import { type Refusal, refuse } from '../refusal.ts'
import type { Text } from '../text.ts'

/** How the tables of a round are shared out among the topics. */
export interface TableShare {
  readonly ok: true
  /** Per topic its number of tables; 0 for a topic that does not open. */
  readonly tables: readonly number[]
  /** Per topic the people who count for it once every closed topic's people went on to their next wish. */
  readonly demand: readonly number[]
  /** The topics that do not open, in the order in which they were dropped, and why. */
  readonly closed: readonly { readonly topic: number; readonly people: number; readonly text: Text }[]
}

/** Everybody's wishes in tiers of topics, the tables of the round, and how many people a topic needs to open. */
export interface TableDemand {
  readonly wishes: readonly (readonly (readonly number[])[])[]
  readonly topics: number
  readonly tables: number
  /** "Open a table only with at least …"; 4 when absent. */
  readonly atLeast?: number
}

/**
 * Lets tables follow demand. Everybody counts for the best of their wishes that is open (tied wishes: the one with most
 * people so far, then the earlier). While a topic has fewer than `atLeast` people, or there are more topics than tables,
 * the one with the fewest closes (later in the list when equal) and its people go on to their next wish. The tables then
 * go to the topics by Sainte-Laguë (1910), one each to begin with. Refuses when no topic finds enough people.
 */
export function tablesByDemand(
  { wishes, topics, tables, atLeast = 4 }: TableDemand,
  names: readonly string[] = [],
): TableShare | Refusal {
  const open = new Set(Array.from({ length: topics }, (_, topic) => topic))
  const closed: TableShare['closed'][number][] = []
  let demand = countDemand(wishes, open, topics)
  for (let topic = fewest(open, demand); topic >= 0; topic = fewest(open, demand)) {
    const people = demand[topic]!
    if (people >= atLeast && open.size <= tables) break
    open.delete(topic)
    const name = names[topic] ?? `${topic + 1}`
    closed.push({
      topic,
      people,
      text: people < atLeast ? tooFew(name, people, atLeast) : noRoom(name, people, tables),
    })
    demand = countDemand(wishes, open, topics)
  }
  if (open.size === 0) return refuse('no-topic-opens', { atLeast, tables }, NONE)
  return { ok: true, tables: share(open, demand, tables), demand, closed }
}

function countDemand(wishes: TableDemand['wishes'], open: ReadonlySet<number>, topics: number): number[] {
  const demand = new Array<number>(topics).fill(0)
  for (const tiers of wishes) {
    const tied = tiers.map((tier) => tier.filter((topic) => open.has(topic))).find((tier) => tier.length > 0)
    if (tied) demand[tied.reduce((a, b) => (demand[b]! > demand[a]! ? b : a))]!++
  }
  return demand
}

/** The open topic with the fewest people, the last of equals; −1 when none is open. */
function fewest(open: ReadonlySet<number>, demand: readonly number[]): number {
  return [...open].reduce((a, b) => (a < 0 || demand[b]! <= demand[a]! ? b : a), -1)
}

/** Sainte-Laguë: the next table goes where people / (2 × tables + 1) is largest. */
function share(open: ReadonlySet<number>, demand: readonly number[], tables: number): number[] {
  const given = demand.map((_, topic) => (open.has(topic) ? 1 : 0))
  const claim = (topic: number) => demand[topic]! / (2 * given[topic]! + 1)
  for (let left = tables - open.size; left > 0; left--)
    given[[...open].reduce((a, b) => (claim(b) > claim(a) ? b : a))]!++
  return given
}

function tooFew(name: string, people: number, atLeast: number): Text {
  return {
    de: `„${name}“ bekommt keinen Tisch: ${people} Personen, nötig sind ${atLeast}.`,
    en: `“${name}” gets no table: ${people} people, ${atLeast} are needed.`,
  }
}

function noRoom(name: string, people: number, tables: number): Text {
  return {
    de: `„${name}“ bekommt keinen Tisch: Es gibt ${tables} Tische, und ${people} Personen sind die kleinste Gruppe.`,
    en: `“${name}” gets no table: there are ${tables} tables, and ${people} people are the smallest group.`,
  }
}

const NONE = {
  de: 'Kein Thema findet {atLeast} Personen für einen der {tables} Tische. Setzen Sie die Mindestzahl herab oder fassen Sie Themen zusammen.',
  en: 'No topic finds {atLeast} people for one of the {tables} tables. Lower the least number or merge topics.',
}
