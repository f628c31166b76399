import { register } from './register.ts'

/** A trade of the Handwerksordnung. */
export interface Trade {
  /** Key of annex and number, e.g. 'A-27' or 'B1-38'; the numbers have gaps, so the number alone says nothing. */
  readonly id: string
  readonly annex: 'A' | 'B1' | 'B2'
  readonly number: number
  /** As the Handwerksordnung writes it, often a plural: 'Konditoren'. */
  readonly official: string
  /** One of the seven groups I-VII as 1-7. */
  readonly group: number
  /** Market group 1-7 of the statistics of the crafts, null in Annex B2. */
  readonly market: number | null
  /** Its people meet those of other trades on building sites. */
  readonly buildingSite: boolean
  /** Everyday name, masculine: 'Konditor'. */
  readonly short: string
  /** Everyday name, feminine: 'Konditorin'. */
  readonly feminine: string
  /** Name of the business, for nobody in particular: 'Konditorei'. */
  readonly business: string
  readonly english: string
  /** Other names people use, e.g. 'Schreiner' for Tischler. */
  readonly aliases: readonly string[]
}

/** All trades in the order of the Handwerksordnung: Annex A, B1, B2. */
export const trades: readonly Trade[] = register.trim().split('\n').map(readLine)

const byId = new Map(trades.map((trade) => [trade.id, trade]))

/** The trade with this key, undefined when there is none. */
export function trade(id: string): Trade | undefined {
  return byId.get(id)
}

/** The groups I-VII of the older Handwerksordnung, `tradeGroups[group - 1]`. */
export const tradeGroups = [
  'Bau und Ausbau',
  'Elektro und Metall',
  'Holz und Kunststoff',
  'Bekleidung, Textil, Leder',
  'Lebensmittel',
  'Gesundheit und Körperpflege, chemische und Reinigungsgewerbe',
  'Glas, Papier, Keramik und sonstige',
] as const

/** The market groups of the statistics of the crafts, `marketGroups[market - 1]`. */
export const marketGroups = [
  'Bauhauptgewerbe',
  'Ausbaugewerbe',
  'Handwerke für den gewerblichen Bedarf',
  'Kraftfahrzeuggewerbe',
  'Lebensmittelgewerbe',
  'Gesundheitsgewerbe',
  'Handwerke für den privaten Bedarf',
] as const

function readLine(line: string): Trade {
  const cells = line.split('|').map((cell) => cell.trim())
  if (cells.length !== 10) throw new RangeError(`A trade has 10 cells, "${line}" has ${cells.length}.`)
  const [id, official, group, market, site, short, feminine, business, english, aliases] = cells as Cells
  const [annex, number] = id.split('-')
  return {
    id,
    annex: annex as Trade['annex'],
    number: Number(number),
    official,
    group: Number(group),
    market: market === '' ? null : Number(market),
    buildingSite: site === 'S',
    short,
    feminine,
    business,
    english,
    aliases: aliases === '' ? [] : aliases.split(';'),
  }
}

type Cells = [string, string, string, string, string, string, string, string, string, string]
