import { expect, test } from 'vitest'
import { LINE } from './ballotSheet.ts'
import { placeAtPoint } from './placeAtPoint.ts'

/** a alone, b and c tied, the line, d; each row 30 high, 10 between steps. */
const rows = [
  { id: 'a', step: 0, top: 0, bottom: 30 },
  { id: 'b', step: 1, top: 40, bottom: 70 },
  { id: 'c', step: 1, top: 70, bottom: 100 },
  { id: LINE, step: 2, top: 110, bottom: 140 },
  { id: 'd', step: 3, top: 150, bottom: 180 },
]

test('the middle of a row ties, its upper and lower third do not', () => {
  expect(placeAtPoint(rows, 'd', 5)).toEqual({ side: 'before', neighbour: 'a' })
  expect(placeAtPoint(rows, 'd', 15)).toEqual({ side: 'with', neighbour: 'a' })
  expect(placeAtPoint(rows, 'd', 25)).toEqual({ side: 'after', neighbour: 'a' })
})

test('between two rows that are tied the dropped one joins them', () => {
  expect(placeAtPoint(rows, 'd', 68)).toEqual({ side: 'with', neighbour: 'b' })
  expect(placeAtPoint(rows, 'd', 72)).toEqual({ side: 'with', neighbour: 'c' })
  expect(placeAtPoint(rows, 'd', 98)).toEqual({ side: 'after', neighbour: 'c' })
})

test('nothing is tied with the line, and the line with nothing', () => {
  expect(placeAtPoint(rows, 'a', 124)).toEqual({ side: 'before', neighbour: LINE })
  expect(placeAtPoint(rows, 'a', 126)).toEqual({ side: 'after', neighbour: LINE })
  expect(placeAtPoint(rows, LINE, 16)).toEqual({ side: 'after', neighbour: 'a' })
})

test('above the first row is before it, below the last row behind it', () => {
  expect(placeAtPoint(rows, 'd', -50)).toEqual({ side: 'before', neighbour: 'a' })
  expect(placeAtPoint(rows, 'a', 500)).toEqual({ side: 'after', neighbour: 'd' })
})

test('over its own row nothing changes; in an empty list there is only the end', () => {
  expect(placeAtPoint(rows, 'd', 160)).toBe(undefined)
  expect(placeAtPoint([], 'd', 160)).toBe('end')
})
