import type { Approvals } from '../approvals.ts'
import { type Amounts, changeSupporters, sumOfSupporters } from './amounts.ts'
import { compare, type Fraction } from './fraction.ts'

/** The topics that may come next, and what each of their supporters carries then; null when nobody supports them. */
export interface PhragmenStep {
  readonly topics: readonly number[]
  readonly load: Fraction | null
}

/**
 * Phragmén's step: a topic costs `cost`, which its supporters share so that all of them carry the same afterwards; next
 * come those of `candidates` for which that load is smallest. Topics without supporters come last of all.
 */
export function phragmenStep(
  votes: Approvals,
  loads: Amounts,
  cost: number,
  candidates: readonly number[],
): PhragmenStep {
  let topics: number[] = []
  let least: Fraction | null = null
  for (const topic of candidates) {
    if (votes.supports[topic] === 0) continue
    const over = BigInt(cost) * loads.under + sumOfSupporters(votes, loads, topic)
    const load = { over, under: loads.under * BigInt(votes.supports[topic]!) }
    const order: number = least === null ? -1 : compare(load, least)
    if (order < 0) [topics, least] = [[], load]
    if (order <= 0) topics.push(topic)
  }
  return least === null ? { topics: candidates, load: null } : { topics, load: least }
}

/** The loads after one of the topics of a step was chosen. */
export function loadsAfter(votes: Approvals, loads: Amounts, topic: number, { load }: PhragmenStep): Amounts {
  if (load === null) return loads
  return changeSupporters(votes, loads, topic, load.under, () => load.over * loads.under)
}
