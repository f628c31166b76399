/** '1 Paar', '3 Paare'. */
export function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}

/** 'a', 'a und b', 'a, b und c'; `and` is the word of the language. */
export function list(words: readonly (string | number)[], and: 'und' | 'and' | 'oder' | 'or'): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`
}

/** 12345 as '12.345' or '12,345'. Not by Intl, whose data differ from engine to engine. */
export function grouped(number: number, mark: '.' | ','): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, mark)
}

const MONTHS = {
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
}

/** '2026-09-08' as '8. September 2026' and '8 September 2026'. */
export function dayInWords(day: string): { de: string; en: string } {
  const [year, month, date] = day.split('-').map(Number)
  return { de: `${date}. ${MONTHS.de[month! - 1]} ${year}`, en: `${date} ${MONTHS.en[month! - 1]} ${year}` }
}
