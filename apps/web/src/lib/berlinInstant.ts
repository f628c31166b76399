import { berlinClock } from './berlinClock.ts'

/**
 * The instant (ISO 8601, UTC) at which clocks in Berlin show this day ('2026-10-14') and time ('17:30').
 * A time that the change to summer time leaves out is moved forward by one hour; one that comes twice is the first.
 */
export function berlinInstant(day: string, time: string): string {
  const wanted = Date.parse(`${day}T${time}:00Z`)
  const hour = 3_600_000
  // Berlin is one or two hours ahead of UTC; two hours is the earlier instant.
  const instant = [wanted - 2 * hour, wanted - hour].find((candidate) => shown(candidate) === wanted)
  return new Date(instant ?? wanted - hour).toISOString()
}

function shown(instant: number): number {
  const { day, time } = berlinClock(instant)
  return Date.parse(`${day}T${time}:00Z`)
}
