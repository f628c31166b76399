import { berlinClock } from '../../lib/berlinClock.ts'

/** True from the day of the meeting on, as calendars in Berlin show it: then the service tells members their tables. */
export function hasComeDay(startsAt: string, now: number): boolean {
  return berlinClock(startsAt).day <= berlinClock(now).day
}
