import type { Fact, Pair } from './factsOf.ts'

export interface Text {
  readonly de: string
  readonly en: string
}

/** What people and terms are called; without it they go by number and by name of term. */
export interface Names {
  readonly person: (person: number) => string
  readonly term: (term: string) => Text
}

/** From so many names on the rest is counted. */
const NAMES = 4

/** Says a fact in a sentence, German and English. */
export function explainFact(fact: Fact, names: Names = NUMBERS): Text {
  switch (fact.code) {
    case 'kept':
      return keptText(fact.rules)
    case 'broken':
      return {
        de: `Nicht eingehalten an Stellen: ${fact.breaches}.`,
        en: `Places where a rule is not kept: ${fact.breaches}.`,
      }
    case 'free':
      return {
        de: 'An diesem Tisch spricht nichts gegeneinander.',
        en: 'Nothing speaks against anybody at this table.',
      }
    case 'contacts':
      return contactsText(fact)
    case 'meets':
      return meetsText(fact, names)
    case 'pairs':
      return pairsText(fact, names)
    case 'places':
      return placesText(fact, names)
  }
}

function keptText(rules: number): Text {
  if (rules === 0) return { de: 'Es gab keine Vorgaben.', en: 'There were no rules.' }
  if (rules === 1) return { de: 'Die eine Vorgabe ist eingehalten.', en: 'The one rule is kept.' }
  return { de: `Alle ${rules} Vorgaben sind eingehalten.`, en: `All ${rules} rules are kept.` }
}

const NUMBERS: Names = { person: (person) => `${person}`, term: (term) => ({ de: term, en: term }) }

function contactsText({ least, most, sum, people }: Extract<Fact, { code: 'contacts' }>): Text {
  const tenths = Math.round((10 * sum) / people)
  const mean = (comma: string) => `${Math.floor(tenths / 10)}${comma}${tenths % 10}`
  return {
    de: `Im Mittel ${mean(',')} verschiedene Gegenüber je Person, mindestens ${least}, höchstens ${most}.`,
    en: `On average ${mean('.')} different companions a person, at least ${least}, at most ${most}.`,
  }
}

function meetsText({ others, again }: Extract<Fact, { code: 'meets' }>, names: Names): Text {
  const list = again.map(names.person)
  const de = others === 1 ? 'Trifft eine andere Person' : `Trifft ${others} andere`
  const en = others === 1 ? 'Meets one other person' : `Meets ${others} others`
  if (list.length === 0) return { de: `${de}, niemanden doppelt.`, en: `${en}, nobody twice.` }
  return { de: `${de}, mehrmals: ${some(list, 'weitere')}.`, en: `${en}, more than once: ${some(list, 'more')}.` }
}

function pairsText({ term, pairs }: Extract<Fact, { code: 'pairs' }>, names: Names): Text {
  const label = names.term(term)
  const list = pairs.map(([a, b]: Pair) => `${names.person(a)} – ${names.person(b)}`)
  return { de: `${label.de}: ${some(list, 'weitere')}.`, en: `${label.en}: ${some(list, 'more')}.` }
}

function placesText({ term, people }: Extract<Fact, { code: 'places' }>, names: Names): Text {
  const label = names.term(term)
  const list = people.map(names.person)
  return { de: `${label.de}: ${some(list, 'weitere')}.`, en: `${label.en}: ${some(list, 'more')}.` }
}

function some(list: readonly string[], more: string): string {
  const rest = list.length - NAMES
  return rest > 0 ? `${list.slice(0, NAMES).join(', ')} + ${rest} ${more}` : list.join(', ')
}
