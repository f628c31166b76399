import type { FirmSize } from '@tafelrunde/db'

/**
 * The size of a firm from words ("Solo", "klein", "1-Personen-Betrieb") or from the number of its people ("7", "10-49": the
 * smaller counts). One person is SOLO, fewer than 50 are SMALL, 50 and more MEDIUM. Null when it is neither.
 */
export function parseSize(text: string): FirmSize | null {
  const word = text.toLowerCase()
  if (/solo|einzel|ein-?personen|allein|selbstst?ändig|one.person|micro.?solo/.test(word)) return 'SOLO'
  const people = /\d+/.exec(word.replace(/(\d)[. ](?=\d{3}\b)/g, '$1'))
  if (people) return ofPeople(Number(people[0]))
  if (/klein|small|kmu-k/.test(word)) return 'SMALL'
  if (/mittel|gro(ß|ss)|medium|large/.test(word)) return 'MEDIUM'
  return null
}

function ofPeople(people: number): FirmSize {
  if (people <= 1) return 'SOLO'
  return people < 50 ? 'SMALL' : 'MEDIUM'
}
