import { cyclicSchedule, cyclicSteps } from './cyclicRule.ts'
import { differenceSchedule } from './differenceMatrix.ts'
import { eightFours } from './eightFours.ts'
import { inflate, sideBySide } from './inflate.ts'
import { maximalArc } from './maximalArc.ts'
import { rotatedSchedule } from './rotatedSchedule.ts'
import type { Schedule } from './schedule.ts'
import { starterDesign } from './starterDesign.ts'
import { shiftedRound, transversal } from './transversal.ts'
import { turnedDesign } from './turnedDesign.ts'
import { unital } from './unital.ts'

/**
 * A schedule of `rounds` rounds with `tables` tables of `seats` in which no two people meet twice, or null when no
 * construction here gives one (which is no proof that there is none). Person c·tables + x is (column c, row x). Takes
 * milliseconds for designs over fields, and at most about a second for small cases that are found by rotation.
 */
export function zeroRepeatSchedule(tables: number, seats: number, rounds: number): Schedule | null {
  for (const [name, value] of Object.entries({ tables, seats, rounds }))
    if (!Number.isSafeInteger(value) || value < 1)
      throw new RangeError(`${name} = ${value}: expected a whole number ≥ 1.`)
  if (rounds > mostRounds(tables, seats)) return null
  return designedSchedule(tables, seats, rounds) ?? rotatedSchedule(tables, seats, rounds)
}

/** Nobody has more than tables · seats − 1 others to meet, seats − 1 in every round; alone one meets nobody. */
export function mostRounds(tables: number, seats: number): number {
  if (seats === 1) return Number.POSITIVE_INFINITY
  return tables === 1 ? 1 : Math.floor((tables * seats - 1) / (seats - 1))
}

/** What needs no search: columns, a design from a starter or from stored base blocks, or a small design inflated. */
export function designedSchedule(tables: number, seats: number, rounds: number): Schedule | null {
  if (rounds > mostRounds(tables, seats)) return null
  const designs = [
    () => columnSchedule(tables, seats, rounds),
    () => starterDesign(tables, seats),
    () => unital(tables, seats),
    () => maximalArc(tables, seats),
    () => (tables === 8 && seats === 4 ? eightFours() : null),
    () => turnedDesign(tables, seats),
    () => inflatedSchedule(tables, seats, rounds),
  ]
  for (const design of designs) {
    const schedule = design()
    if (schedule && schedule.length >= rounds) return schedule.slice(0, rounds)
  }
  return null
}

/**
 * By columns alone: a transversal design, a difference matrix or a cyclic rule, and when that has run its rounds, people
 * of one column, who have not met, among themselves.
 */
export function columnSchedule(tables: number, seats: number, rounds: number): Schedule | null {
  if (rounds === 1) return [oneRound(tables, seats)]
  for (let by = Math.min(rounds, tables); by >= 1; by--) {
    const schedule = spreadSchedule(tables, seats, by) ?? cyclic(tables, seats, by)
    if (!schedule) continue
    const rest = by === rounds ? [] : withinColumns(tables, seats, rounds - by)
    return rest && [...schedule, ...rest]
  }
  return null
}

function oneRound(tables: number, seats: number): number[][] {
  return shiftedRound(tables, seats, (_, row) => row)
}

/** By columns of a field, or of a product of fields, or of a difference matrix. */
function spreadSchedule(tables: number, seats: number, rounds: number): Schedule | null {
  return transversal(tables, seats, rounds) ?? differenceSchedule(tables, seats, rounds)
}

function cyclic(tables: number, seats: number, rounds: number): Schedule | null {
  const steps = cyclicSteps(tables, seats, rounds)
  return steps && cyclicSchedule(tables, steps, rounds)
}

/** People of one column never met: when seats divides tables, every column plays its own small schedule. */
function withinColumns(tables: number, seats: number, rounds: number): Schedule | null {
  if (tables % seats !== 0) return null
  const small = designedSchedule(tables / seats, seats, rounds)
  return small && sideBySide(small, seats, tables)
}

/** A schedule for fewer tables, inflated; then the copies of every person, who have not met, among themselves. */
function inflatedSchedule(tables: number, seats: number, rounds: number): Schedule | null {
  for (let copies = seats; copies * seats <= tables; copies++) {
    const spread = tables % copies === 0 ? spreadSchedule(copies, seats, copies) : null
    if (!spread) continue
    for (let by = Math.ceil(rounds / copies); by >= 1; by--) {
      const small = designedSchedule(tables / copies, seats, by)
      const rest = rounds - by * copies
      const among = rest > 0 ? amongCopies(tables, seats, copies, rest) : []
      if (small && among) return [...inflate(small, spread, copies), ...among]
    }
  }
  return null
}

function amongCopies(tables: number, seats: number, copies: number, rounds: number): Schedule | null {
  if (copies % seats !== 0) return null
  const small = designedSchedule(copies / seats, seats, rounds)
  return small && sideBySide(small, (tables * seats) / copies, copies)
}
