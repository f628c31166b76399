import { expect, test } from 'vitest'
import { readMeetingForm } from './readMeetingForm.ts'

const filledIn = {
  title: ' Herbsttreffen ',
  day: '2026-10-14',
  start: '17:30',
  end: '20:00',
  place: '',
  mode: 'ROOM',
  rounds: '3',
  wanted: '5',
  least: '4',
  most: '6',
}

test('readMeetingForm turns Berlin time into instants and an empty place into none', () => {
  expect(readMeetingForm(formOf(filledIn))).toEqual({
    title: 'Herbsttreffen',
    startsAt: '2026-10-14T15:30:00.000Z',
    endsAt: '2026-10-14T18:00:00.000Z',
    place: null,
    mode: 'ROOM',
    rounds: 3,
    tableSize: { wanted: 5, min: 4, max: 6 },
  })
})

test('readMeetingForm lets an evening end after midnight', () => {
  expect(readMeetingForm(formOf({ ...filledIn, end: '00:30' })).endsAt).toBe('2026-10-14T22:30:00.000Z')
})

function formOf(entries: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(entries)) form.set(name, value)
  return form
}
