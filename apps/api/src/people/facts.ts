import type { FirmSize } from '@tafelrunde/db'
import { district, trade } from '@tafelrunde/trades'
import type { UserError } from '../errors.ts'
import type { Text } from '../language.ts'
import { isMailAddress, longest } from './import/readMemberRow.ts'

/** What is known of a firm. Days are 'YYYY-MM-DD', trades and district the keys of their registers. */
export interface FirmFacts {
  readonly externalId: string
  readonly firm: string
  readonly size: FirmSize
  readonly district: string | null
  readonly tradeIds: readonly string[]
  readonly joinedOn: string | null
  readonly leftOn: string | null
}

/** What is known of a person. */
export interface PersonFacts {
  readonly givenName: string
  readonly familyName: string
  readonly email: string | null
  readonly phone: string | null
}

/** More trades than any firm has. */
const mostTrades = 10

/** What of it cannot be; `path` is where the facts stand in the input. */
export function checkFirm(facts: FirmFacts, path: readonly string[] = ['input']): UserError[] {
  return [
    ...checkText([...path, 'externalId'], facts.externalId, longest.externalId, true),
    ...checkText([...path, 'firm'], facts.firm, longest.firm, true),
    ...checkTrades([...path, 'tradeIds'], facts.tradeIds),
    ...checkDistrict([...path, 'district'], facts.district),
    ...checkDay([...path, 'joinedOn'], facts.joinedOn),
    ...checkDay([...path, 'leftOn'], facts.leftOn),
    ...(facts.joinedOn && facts.leftOn && facts.leftOn < facts.joinedOn
      ? [invalid([...path, 'leftOn'], leftBeforeJoined)]
      : []),
  ]
}

/** What of it cannot be; `path` is where the facts stand in the input. */
export function checkPerson(facts: PersonFacts, path: readonly string[] = ['input']): UserError[] {
  const nameless = facts.givenName === '' && facts.familyName === ''
  return [
    ...(nameless ? [invalid([...path, 'familyName'], nameMissing)] : []),
    ...checkText([...path, 'givenName'], facts.givenName, longest.givenName),
    ...checkText([...path, 'familyName'], facts.familyName, longest.familyName),
    ...checkText([...path, 'email'], facts.email ?? '', longest.email),
    ...(facts.email === null || isMailAddress(facts.email)
      ? []
      : [invalid([...path, 'email'], noAddress(facts.email))]),
    ...checkText([...path, 'phone'], facts.phone ?? '', longest.phone),
  ]
}

/** A text of at most so many characters. */
export function checkText(path: readonly string[], text: string, most: number, needed = false): UserError[] {
  if (needed && text === '') return [invalid(path, missing)]
  return text.length > most ? [invalid(path, tooLong(text.length, most))] : []
}

function checkTrades(path: readonly string[], ids: readonly string[]): UserError[] {
  if (ids.length > mostTrades) return [invalid(path, tooManyTrades(ids.length))]
  return ids.flatMap((id, index) => (trade(id) ? [] : [invalid([...path, String(index)], noTrade(id))]))
}

function checkDistrict(path: readonly string[], ags: string | null): UserError[] {
  return ags === null || district(ags)?.ags === ags ? [] : [invalid(path, noDistrict(ags))]
}

function checkDay(path: readonly string[], day: string | null): UserError[] {
  return day === null || ('1900-01-01' <= day && day < '2100-01-01') ? [] : [invalid(path, noDayOfOurs)]
}

function invalid(path: readonly string[], message: Text): UserError {
  return { path, code: 'INVALID', message }
}

const missing: Text = { de: 'Diese Angabe darf nicht leer sein.', en: 'This must not be empty.' }

const nameMissing: Text = {
  de: 'Bitte geben Sie einen Vornamen oder einen Nachnamen an.',
  en: 'Please give a given name or a family name.',
}

const leftBeforeJoined: Text = {
  de: 'Der Austritt darf nicht vor dem Eintritt liegen.',
  en: 'The day of leaving must not lie before the day of joining.',
}

const noDayOfOurs: Text = {
  de: 'Der Tag muss zwischen den Jahren 1900 und 2099 liegen.',
  en: 'The day must lie between the years 1900 and 2099.',
}

function tooLong(length: number, most: number): Text {
  return {
    de: `Der Text hat ${length} Zeichen, möglich sind ${most}. Bitte kürzen Sie ihn.`,
    en: `The text has ${length} characters, ${most} are possible. Please shorten it.`,
  }
}

function noAddress(value: string): Text {
  return {
    de: `„${value.slice(0, 100)}“ ist keine E-Mail-Adresse.`,
    en: `"${value.slice(0, 100)}" is no mail address.`,
  }
}

function tooManyTrades(count: number): Text {
  return {
    de: `Angegeben sind ${count} Gewerke, möglich sind ${mostTrades}.`,
    en: `${count} trades were given, ${mostTrades} are possible.`,
  }
}

function noTrade(id: string): Text {
  return {
    de: `Das Gewerk „${id.slice(0, 100)}“ gibt es nicht. Die Schlüssel nennt die Abfrage „trades“, etwa A-27.`,
    en: `There is no trade "${id.slice(0, 100)}". The query "trades" names the keys, A-27 for example.`,
  }
}

function noDistrict(ags: string): Text {
  return {
    de: `Der Landkreis „${ags.slice(0, 100)}“ gehört nicht zur Region. Die Schlüssel nennt die Abfrage „districts“.`,
    en: `The district "${ags.slice(0, 100)}" is not in the region. The query "districts" names the keys.`,
  }
}
