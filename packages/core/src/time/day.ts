/**
 * A day as people write it, 'YYYY-MM-DD', without time and zone: the day of a meeting is the same wherever the computer
 * stands. Arithmetic goes through day numbers, whole days since 1970-01-01 (negative before).
 */
export type Day = string

/** The number of a day. Throws a RangeError when the text is no day of the calendar between the years 1 and 9999. */
export function dayNumber(day: Day): number {
  const [year, month, date] = parts(day)
  const exists = year >= 1 && month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month)
  if (!exists) {
    throw new RangeError(`"${day}" is no day: expected YYYY-MM-DD, like 2026-10-14.`)
  }
  return numberOf(year, month, date)
}

/** Whole days from one day to another, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from)
}

/** Years, months and days as numbers; NaN where the text is none. */
function parts(day: Day): [number, number, number] {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? []
  return [Number(year), Number(month), Number(date)]
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** Days before the first of March 1970 in a calendar whose year begins in March, so that the leap day comes last. */
const EPOCH = 719468

/** Days since 1970-01-01 (Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil). */
function numberOf(year: number, month: number, date: number): number {
  const marchYear = month > 2 ? year : year - 1
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400)
  return 365 * marchYear + leapDays + dayOfYear - EPOCH
}
