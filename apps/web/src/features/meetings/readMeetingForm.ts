import { berlinInstant } from '../../lib/berlinInstant.ts'

/** The filled-in form as the input of createMeeting. An end before the start is taken to be on the next day. */
export function readMeetingForm(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const day = text('day')
  const start = text('start')
  const end = text('end')
  return {
    title: text('title'),
    startsAt: berlinInstant(day, start),
    endsAt: berlinInstant(end <= start ? dayAfter(day) : day, end),
    place: text('place') || null,
    mode: text('mode') as 'ROOM' | 'ONLINE' | 'HYBRID',
    rounds: Number(text('rounds')),
    tableSize: { wanted: Number(text('wanted')), min: Number(text('least')), max: Number(text('most')) },
  }
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
}
