import { type Amounts, changeSupporters, type Support, sumOfSupporters } from './amounts.ts'
import type { Fraction } from './fraction.ts'

/** The amounts after a topic's supporters paid `price` together, each the same part of what it had; all of it if they had less. */
export function payInProportion(support: Support, amounts: Amounts, topic: number, price: Fraction): Amounts {
  const held = sumOfSupporters(support, amounts, topic)
  const rest = held * price.under - price.over * amounts.under
  if (rest <= 0n) return changeSupporters(support, amounts, topic, 1n, () => 0n)
  return changeSupporters(support, amounts, topic, held * price.under, (amount) => amount * rest)
}
