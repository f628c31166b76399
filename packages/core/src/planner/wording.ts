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
