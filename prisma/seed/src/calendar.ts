import { type Day, dayNumber } from '@tafelrunde/core/time'

/** A day so many days later, or earlier when negative. */
export function addDays(day: Day, days: number): Day {
  return new Date((dayNumber(day) + days) * 86_400_000).toISOString().slice(0, 10)
}

/** The first Tuesday not before `day`, and not in the quiet weeks around Christmas (20 December to 6 January). */
export function meetingDay(day: Day): Day {
  // 1970-01-01, day number 0, was a Thursday.
  const tuesday = addDays(day, (7 - ((dayNumber(day) + 2) % 7)) % 7)
  const monthAndDay = tuesday.slice(5)
  const quiet = monthAndDay >= '12-20' || monthAndDay <= '01-06'
  return quiet ? meetingDay(addDays(tuesday, 7)) : tuesday
}

/** The moment of a clock time ('17:30') in Berlin on a day in the years since 1970. */
export function berlinTime(day: Day, time: string): Date {
  const asUtc = new Date(`${day}T${time}:00Z`)
  return new Date(asUtc.getTime() - berlinOffset(asUtc) * 60_000)
}

/** Minutes that Berlin's clocks are ahead of UTC; off by an hour only in the night of a change. */
function berlinOffset(moment: Date): number {
  const format = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Berlin', timeZoneName: 'longOffset' })
  const zone = format.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value
  const [, hours, minutes] = /GMT\+(\d\d):(\d\d)/.exec(zone ?? '') ?? []
  return Number(hours) * 60 + Number(minutes)
}
