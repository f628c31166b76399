import { nearest } from './nearest.ts'
import { coarse, spellingKey, stem } from './spelling.ts'
import { type Trade, trade, trades } from './trade.ts'

/** Longer keys are no names, and reading them would only cost time; the longest of the register has 68 letters. */
const LONGEST_NAME = 120

/** Names and separators that one trade may hold: 'Textilgestalter (Sticker, Weber, Klöppler, …)' has five and four. */
const MOST_PARTS = 13

/** What a text can mean: one trade, one of several (somebody must choose), or none (the nearest spellings are offered). */
export type TradeMatch =
  | { readonly kind: 'trade'; readonly trade: Trade }
  | { readonly kind: 'candidates'; readonly trades: readonly Trade[] }
  | { readonly kind: 'none'; readonly suggestions: readonly Trade[] }

/**
 * The trade that a text names: by key ('A-27', 'B1 38'), official name, everyday name in either form, business ('Tischlerei'),
 * alias or English name, whatever the case, umlauts, hyphens, plural and 'meister'. A typing error is never taken for a
 * trade: it is answered with suggestions.
 */
export function matchTrade(text: string): TradeMatch {
  const found = tradesNamed(text)
  if (found.length === 1) return { kind: 'trade', trade: found[0] as Trade }
  if (found.length > 1) return { kind: 'candidates', trades: found }
  return { kind: 'none', suggestions: nearest(spellingKey(withoutRemarks(splitKey(text)[1])), whole) }
}

/**
 * The trades of a cell that may hold several: 'Tischler, Parkettleger / Glaser'. A name that itself holds a comma, a slash or
 * 'und' ('Fliesen-, Platten- und Mosaikleger', 'Tischler/in') is kept whole. Empty parts are left out, and so is a trade
 * that was named before ('Tischler, Schreiner').
 */
export function matchTrades(text: string): { text: string; match: TradeMatch }[] {
  const parts = text.split(/([,;/|+&\n]|\s(?:und|u\.)\s)/i)
  const matches: { text: string; match: TradeMatch }[] = []
  const named = new Set<Trade>()
  for (let from = 0; from < parts.length; ) {
    const to = longestName(parts, from)
    const piece = parts.slice(from, to).join('').trim()
    from = to + 1
    if (piece === '') continue
    const match = matchTrade(piece)
    const before = named.size
    if (match.kind === 'trade') named.add(match.trade)
    if (match.kind !== 'trade' || named.size > before) matches.push({ text: piece, match })
  }
  return matches
}

/** End of the longest run of parts from `from` on (parts, separators between them) that names one trade; at least one part. */
function longestName(parts: readonly string[], from: number): number {
  for (let to = Math.min(parts.length, from + MOST_PARTS); to > from + 1; to -= 2) {
    const closed = parts[to - 1]?.trim() !== ''
    if (closed && tradesNamed(parts.slice(from, to).join('')).length === 1) return to
  }
  return from + 1
}

function tradesNamed(text: string): readonly Trade[] {
  const [keyed, name] = splitKey(text)
  const named = namedInWords(withoutRemarks(name))
  return keyed === undefined ? named : both(keyed, name, named)
}

/** The key a text begins with ('A-27', 'a 27', 'B1/38', 'Anlage B1 Nr. 38'), if there is such a trade, and what stands behind. */
function splitKey(text: string): [Trade | undefined, string] {
  const [, annex, number, rest] =
    /^\s*(?:Anlage\s*)?(A|B\s?[12])[\s./-]*(?:Nr\.?\s*)?(\d{1,2})(?!\d)(.*)$/is.exec(text) ?? []
  const keyed = trade(`${annex?.replace(/\s/g, '').toUpperCase()}-${Number(number)}`)
  return keyed === undefined ? [undefined, text] : [keyed, rest as string]
}

/** Key and name must agree; when they do not, somebody must choose. A name that says nothing makes the key doubtful too. */
function both(keyed: Trade, name: string, named: readonly Trade[]): readonly Trade[] {
  if (spellingKey(name) === '' || named.includes(keyed)) return [keyed]
  return named.length === 0 ? [] : [keyed, ...named]
}

/** The trades with this name, by the strictest way of reading that finds any. */
function namedInWords(text: string): readonly Trade[] {
  const key = spellingKey(text)
  if (key === '' || key.length > LONGEST_NAME) return []
  return whole.get(key) ?? parts.get(key) ?? cut.get(stem(key)) ?? rough.get(coarse(stem(key))) ?? beginning(stem(key))
}

/** 'Elektro' begins several names, and which is meant only its writer knows; one alone is no more than a suggestion. */
function beginning(key: string): readonly Trade[] {
  if (key.length < 4) return []
  const found = new Set<Trade>()
  for (const [name, meant] of parts) if (name.startsWith(key)) for (const one of meant) found.add(one)
  return found.size > 1 ? [...found] : []
}

function withoutRemarks(text: string): string {
  return text.replace(/\([^)]*\)/g, ' ')
}

const whole = indexBy(wholeNames, spellingKey)
const parts = indexBy(namesAndParts, spellingKey)
const cut = indexBy(namesAndParts, (name) => stem(spellingKey(name)))
const rough = indexBy(namesAndParts, (name) => coarse(stem(spellingKey(name))))

function wholeNames({ official, short, feminine, business, english, aliases }: Trade): string[] {
  return [official, short, feminine, business, english, ...aliases].map(withoutRemarks)
}

/** 'Maurer und Betonbauer' is also found by either half; a half like 'Fliesen-' or '-schneider' is no name. */
function namesAndParts(one: Trade): string[] {
  const halves = [one.official, one.business].flatMap((name) => withoutRemarks(name).split(/, | und /))
  return [...wholeNames(one), ...halves.filter((half) => !/^-|-$/.test(half))]
}

function indexBy(namesOf: (one: Trade) => string[], keyOf: (name: string) => string): Map<string, Trade[]> {
  const index = new Map<string, Trade[]>()
  for (const one of trades) {
    for (const key of new Set(namesOf(one).map(keyOf))) index.set(key, [...(index.get(key) ?? []), one])
  }
  return index
}
