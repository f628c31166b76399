const folded: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  Ä: 'ae',
  Ö: 'oe',
  Ü: 'ue',
  ß: 'ss',
  ẞ: 'ss',
}
const barred: Readonly<Record<string, string>> = { ø: 'o', Ø: 'o', ł: 'l', Ł: 'l', đ: 'd', Đ: 'd' }

/**
 * A name in one spelling: 'Müller-Bau', 'MUELLER BAU' and 'mueller  bau' are equal. The database's function `search_key`
 * says the same (a test compares them) and keeps it for every firm and person.
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[äöüÄÖÜßẞ]/g, (letter) => folded[letter] ?? letter)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[øØłŁđĐ]/g, (letter) => barred[letter] ?? letter)
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
    .replace(/[\s!-/:-@[-`{-~]+/g, ' ')
    .trim()
}
