import type { Language } from './bilingual.ts'

const locale = { de: 'de-DE', en: 'en-GB' }

/** `Mi., 14. Oktober 2026, 17:30 Uhr` · `Wed, 14 October 2026, 17:30`, as clocks in Berlin show it. */
export function formatMoment(instant: string, language: Language): string {
  return `${formatDay(instant, language)}, ${formatTime(instant, language)}`
}

/** `Mi., 14. Oktober 2026` · `Wed, 14 October 2026` */
function formatDay(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(locale[language], {
    timeZone: 'Europe/Berlin',
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(new Date(instant))
}

/** `Di., 1. Dezember 2026, 17:30 bis 20:00 Uhr`, or both days where the meeting ends on another. */
export function formatSpan(startsAt: string, endsAt: string, language: Language): string {
  const until = language === 'de' ? ' bis ' : ' to '
  const [startDay, endDay] = [formatDay(startsAt, language), formatDay(endsAt, language)]
  if (startDay !== endDay) return formatMoment(startsAt, language) + until + formatMoment(endsAt, language)
  return `${startDay}, ${formatClock(startsAt, language)}${until}${formatTime(endsAt, language)}`
}

/** `17:30 Uhr`, never broken between lines · `17:30` */
function formatTime(instant: string, language: Language): string {
  return formatClock(instant, language) + (language === 'de' ? '\u00a0Uhr' : '')
}

function formatClock(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(locale[language], {
    timeZone: 'Europe/Berlin',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(instant))
}
