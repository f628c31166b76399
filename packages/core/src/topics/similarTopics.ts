import type { Text } from './text.ts'

/** A topic that may be meant by the same words. */
export interface SimilarTopic {
  /** The topic's place in the list. */
  readonly topic: number
  /** 0 (nothing in common) to 100 (the same words). */
  readonly likeness: number
  readonly text: Text
}

/** From this likeness on a hint is given. */
export const HINT_FROM = 40

/**
 * Topics that resemble a new title, most alike first: a hint before it is proposed, never a refusal. German is compared
 * without capitals, umlauts, endings and filler words, and a compound is like its parts ("Nachfolge" and
 * "Betriebsnachfolge"). Nothing leaves the machine.
 */
export function similarTopics(title: string, topics: readonly string[]): SimilarTopic[] {
  const words = wordsOf(title)
  return topics
    .map((name, topic) => ({ topic, likeness: likenessOf(words, wordsOf(name)), text: describe(name) }))
    .filter(({ likeness }) => likeness >= HINT_FROM)
    .sort((a, b) => b.likeness - a.likeness || a.topic - b.topic)
}

/** Two compounds with so many letters in common share a meaningful part. */
const LONG_PART = 7

/** The bare stems of the words that carry meaning. */
function wordsOf(title: string): string[] {
  const plain = title
    .toLowerCase()
    .replace(/(\p{Letter})-(?=\p{Letter})/gu, '$1')
    .replaceAll('ß', 'ss')
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
  const read = plain.match(/[\p{Letter}\p{Number}]+/gu) ?? []
  const words = read.flatMap((word) => SHORT_FOR[word] ?? [word])
  const telling = words.filter((word) => !FILLERS.has(word)).map(stem)
  const stems = telling.filter((word) => !FILLERS.has(word))
  return [...new Set(stems.length > 0 ? stems : words.map(stem))]
}

/** Takes off one German ending and leaves at least four letters. */
function stem(word: string): string {
  const ending = ENDINGS.find((end) => word.endsWith(end) && word.length - end.length >= 4)
  return ending ? word.slice(0, word.length - ending.length) : word
}

/** Twice what the titles share over what they have: words count by their letters. */
function likenessOf(a: readonly string[], b: readonly string[]): number {
  const letters = (words: readonly string[]) => words.reduce((sum, word) => sum + word.length, 0)
  const all = letters(a) + letters(b)
  if (all === 0) return 0
  const shared = (own: readonly string[], other: readonly string[]) =>
    own.reduce((sum, word) => sum + word.length * Math.max(0, ...other.map((one) => alike(word, one))), 0)
  return Math.floor((100 * (shared(a, b) + shared(b, a))) / all)
}

/** 0 to 1: the same stem, one a part of the other's compound, a long part in common, or many letter triples in common. */
function alike(a: string, b: string): number {
  if (a === b) return 1
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short.length >= 5 && long.includes(short)) return 0.8
  const part = commonPart(short, long)
  if (part >= LONG_PART) return (0.8 * part) / short.length
  const triples = triplesOf(short)
  const other = triplesOf(long)
  const common = [...triples].filter((triple) => other.has(triple)).length
  const dice = (2 * common) / (triples.size + other.size)
  return dice >= 0.5 ? dice : 0
}

/** The length of the longest run of letters both words have. */
function commonPart(short: string, long: string): number {
  for (let length = short.length; length >= LONG_PART; length--)
    for (let at = 0; at + length <= short.length; at++) if (long.includes(short.slice(at, at + length))) return length
  return 0
}

function triplesOf(word: string): Set<string> {
  const framed = ` ${word} `
  return new Set(Array.from({ length: framed.length - 2 }, (_, at) => framed.slice(at, at + 3)))
}

function describe(name: string): Text {
  return {
    de: `Ähnlich: „${name}“. Meinen Sie dasselbe?`,
    en: `Similar: “${name}”. Do you mean the same?`,
  }
}

/** What chambers and firms abbreviate. */
const SHORT_FOR: Readonly<Record<string, readonly string[]>> = {
  ki: ['kuenstliche', 'intelligenz'],
  ai: ['kuenstliche', 'intelligenz'],
  azubi: ['auszubildende'],
  azubis: ['auszubildende'],
  erechnung: ['elektronische', 'rechnung'],
  dsgvo: ['datenschutz'],
  pv: ['photovoltaik'],
  eauto: ['elektroauto'],
}
const ENDINGS = ['ungen', 'ierung', 'ung', 'en', 'er', 'es', 'em', 'e', 'n', 's']
const FILLERS = new Set(
  (
    'aber alle als am an auch auf aus bei beim bin brauchen braucht das dem den der des die dies doch ein eine einem einen ' +
    'einer eines er es fuer gegen gibt habe haben hat ich ihr im in ins ist ja kann kein keine kommt man mehr mein mit nach nicht ' +
    'noch nur oder ohne richtig sich sie sind so ueber um und uns unser unsere unsere vom von vor war was wenn wer wie wir wird wo ' +
    'wozu zu zum zur thema themen tipps fragen rund handwerk betrieb betriebe the and for of to how in'
  ).split(' '),
)
