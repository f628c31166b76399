import { defaultWeights } from '../weights.ts'
import { dayInWords, list } from '../wording.ts'
import type { Scene, Shortfall, ShortfallCode } from './shortfall.ts'

/** A pair for which a term asks a price, said with names. */
export function pairShortfall(term: string, pair: readonly [number, number], cost: number, scene: Scene): Shortfall {
  const { input, round, table } = scene
  const people = pair.map((person) => input.people[person]!.id)
  const { code, de, en } = pairWords(term, pair, cost, scene)
  const called = people.map((id) => input.labels?.person?.(id) ?? id)
  return {
    code,
    params: { people, cost, round: round + 1, table: table + 1, term },
    text: { de: `${list(called, 'und')} ${de}.`, en: `${list(called, 'and')} ${en}.` },
  }
}

interface PairWords {
  readonly code: ShortfallCode
  readonly de: string
  readonly en: string
}

function pairWords(term: string, pair: readonly [number, number], cost: number, scene: Scene): PairWords {
  switch (term) {
    case 'trade':
      return tradeWords(pair, cost, scene)
    case 'competitor':
      return {
        code: 'COMPETITORS',
        de: 'stehen im Wettbewerb: gleiches Gewerk im selben Kreis',
        en: 'compete: the same trade in the same district',
      }
    case 'encounter':
      return metWords(pair, scene)
    default:
      return againWords(pair, scene)
  }
}

function tradeWords([a, b]: readonly [number, number], cost: number, { input }: Scene): PairWords {
  const weight = input.weights?.trade ?? defaultWeights.trade
  const [mine, theirs] = [a, b].map((person) => input.people[person]!.trades)
  const called = (trade: string) => input.labels?.trade?.(trade) ?? trade
  if (cost >= 100 * weight) {
    const common = mine!.find((trade) => theirs!.includes(trade))
    const name = common === undefined ? '' : `: ${called(common)}`
    return { code: 'SAME_TRADE', de: `haben dasselbe Gewerk${name}`, en: `have the same trade${name}` }
  }
  const both = [mine!, theirs!].map((trades) => trades.map(called).join('/')).join(', ')
  return {
    code: 'NEAR_TRADES',
    de: `haben einander nahe Gewerke (${both})`,
    en: `have trades close to one another (${both})`,
  }
}

function metWords([a, b]: readonly [number, number], { acquaintance }: Scene): PairWords {
  const last = dayInWords(acquaintance.lastDay(a, b)!)
  return {
    code: 'MET_BEFORE',
    de: `sind sich schon begegnet, zuletzt am ${last.de}`,
    en: `have met before, last on ${last.en}`,
  }
}

function againWords([a, b]: readonly [number, number], { seating, round }: Scene): PairWords {
  const earlier = seating.tables
    .slice(0, round)
    .flatMap((tables, at) => (tables.some((people) => people.includes(a) && people.includes(b)) ? [at + 1] : []))
  return {
    code: 'MEET_AGAIN',
    de: `sitzen schon in Runde ${list(earlier, 'und')} zusammen`,
    en: `share a table in ${earlier.length === 1 ? 'round' : 'rounds'} ${list(earlier, 'and')} already`,
  }
}
