/**
 * A spelling without what people write in different ways: case, umlauts (ä = ae), ß (= ss), accents, hyphens, spaces, dots,
 * 'und' or '&'.
 * 'Straßenbauer ' and 'STRASSEN-BAUER' have the same key.
 */
export function spellingKey(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => FOLDED[letter as keyof typeof FOLDED])
    .normalize('NFD')
    .replace(/\b(und|u|and)\b/g, '')
    .replace(/[^a-z0-9]/g, '')
}

const FOLDED = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }

/**
 * The part of a key that a trade, its master, its woman and its workshop share: 'tischlerei', 'tischlerinnen' and
 * 'tischlermeisterbetrieb' all come down to 'tischler'. Only for comparing two keys that were both cut.
 */
export function stem(key: string): string {
  const shorter = key.replace(ENDING, '')
  return shorter.length < 3 || shorter === key ? key : stem(shorter)
}

const ENDING =
  /(fachbetrieb|betrieb|unternehmen|geschaeft|firma|werkstatt|werkstaette|handwerk|gewerbe|salon|studio|laden|meister|innen|in|ei|en|e|n|s|(?<=bau|technik|optik)er)$/

/** A stem without the two-letter umlauts and Greek spellings, for 'Backer', 'Baecker' and 'Photograph'. Coarse: a last try. */
export function coarse(key: string): string {
  return key
    .replace(/([aou])e/g, '$1')
    .replace(/ph/g, 'f')
    .replace(/y/g, 'i')
}
