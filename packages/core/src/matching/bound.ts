import { companyBound } from './companyBound.ts'
import type { Frame } from './frame.ts'
import type { TableMatching } from './tableMatching.ts'

/** What no plan of these rounds can undercut, and what proves it. */
export interface MatchingBound {
  readonly value: number
  readonly reasons: readonly MatchingReason[]
}

/**
 * 'round': the best matching of this round alone costs so much. 'partners': these people have more rounds than others to meet, so
 * that some must meet again. 'company': even if everybody chose their partners of all rounds without asking which
 * round, it would cost so much.
 */
export type MatchingReason =
  | { readonly code: 'round'; readonly round: number; readonly value: number }
  | { readonly code: 'partners'; readonly people: readonly number[]; readonly value: number }
  | { readonly code: 'company'; readonly value: number }

/** The larger of two proofs: rounds one by one plus unavoidable repeats; and the company that everybody keeps over all rounds. */
export function boundOf(frame: Frame, best: readonly TableMatching[]): MatchingBound {
  const rounds = best.map(({ bound }, round) => ({ code: 'round' as const, round, value: bound }))
  const repeats = repeatBound(frame)
  const oneByOne = rounds.reduce((sum, { value }) => sum + value, repeats.value)
  const company = rounds.length > 1 ? companyBound(frame) : oneByOne
  if (company > oneByOne) return { value: company, reasons: [{ code: 'company', value: company }] }
  const partners = { code: 'partners' as const, ...repeats }
  return { value: oneByOne, reasons: [...rounds, partners].filter(({ value }) => value !== 0) }
}

/** The least that repeats can cost: everybody's partners as evenly as can be, each pair counted by both, hence the half. */
export function repeatBound(frame: Frame): { value: number; people: number[] } {
  const bills = Array.from({ length: frame.people }, (_, person) => billOf(frame, person))
  const people = bills.flatMap((bill, person) => (bill > 0 ? [person] : []))
  return { value: Math.ceil(bills.reduce((sum, bill) => sum + bill, 0) / 2), people }
}

/** Meeting the same one for the k-th time costs (k − 1) × repeat; as many of the cheapest meetings as there are rounds. */
function billOf({ people, rounds, repeat, forbidden }: Frame, person: number): number {
  const here = rounds.filter((present) => present.includes(person))
  const prices: number[] = []
  for (let other = 0; other < people; other++) {
    if (other === person || forbidden[person * people + other]) continue
    const times = here.filter((present) => present.includes(other)).length
    for (let again = 0; again < times; again++) prices.push(again * repeat)
  }
  return prices
    .sort((a, b) => a - b)
    .slice(0, here.length)
    .reduce((sum, price) => sum + price, 0)
}
