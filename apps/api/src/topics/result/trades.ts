import type { Member } from '@tafelrunde/db'
import { type Trade, trade } from '@tafelrunde/trades'

/** The names of a voter's trades, the main one first. */
export function tradesOf(ballot: { readonly member: Member } | undefined): string[] {
  return (ballot?.member.tradeIds ?? []).flatMap((id) => trade(id)?.short ?? [])
}

/** The trades of all voters by their names. */
export function tradesByName(ballots: readonly { readonly member: Member }[]): Map<string, Trade> {
  const trades = ballots.flatMap(({ member }) => member.tradeIds.flatMap((id) => trade(id) ?? []))
  return new Map(trades.map((one) => [one.short, one]))
}
