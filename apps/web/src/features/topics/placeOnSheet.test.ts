import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type BallotSheet, ballotOf, LINE, sheetOf, withoutOthers } from './ballotSheet.ts'
import { type Move, placeAfterMove } from './placeAfterMove.ts'
import { type Place, placeOnSheet } from './placeOnSheet.ts'

const topics = ['a', 'b', 'c', 'd', 'e']
const moves: readonly Move[] = ['up', 'down', 'first', 'last', 'join', 'apart', 'out']

/** A sheet made by arbitrary moves of arbitrary topics and the line, as a reader makes one. */
const sheets = fc
  .array(fc.record({ id: fc.constantFrom(...topics, LINE), move: fc.constantFrom(...moves) }), { maxLength: 40 })
  .map((steps) => steps.reduce<BallotSheet>((sheet, { id, move }) => doMove(sheet, id, move), []))

test('whatever is done, a topic stands at one place at most, no step is empty, and the line stands alone', () => {
  fc.assert(
    fc.property(sheets, (sheet) => {
      expect(new Set(sheet.flat()).size).toBe(sheet.flat().length)
      for (const step of sheet) expect(step.length).toBeGreaterThan(0)
      for (const step of sheet.filter((step) => step.includes(LINE))) expect(step).toEqual([LINE])
    }),
  )
})

test('a sheet is what it was after it was written as a ballot and read again', () => {
  fc.assert(
    fc.property(sheets, (sheet) => {
      expect(sheetOf(ballotOf(sheet))).toEqual(sheet)
    }),
  )
})

test('up and then down is nothing for a topic that is not tied and not the first', () => {
  fc.assert(
    fc.property(sheets, fc.constantFrom(...topics), (sheet, id) => {
      const at = sheet.findIndex((step) => step.length === 1 && step[0] === id)
      fc.pre(at > 0)
      expect(doMove(doMove(sheet, id, 'up'), id, 'down')).toEqual(sheet)
    }),
  )
})

test('moving one topic leaves the order of all others as it was', () => {
  fc.assert(
    fc.property(sheets, fc.constantFrom(...topics), fc.constantFrom(...moves), (sheet, id, move) => {
      const without = (steps: BallotSheet) => placeOnSheet(steps, id, 'nowhere')
      expect(without(doMove(sheet, id, move))).toEqual(without(sheet))
    }),
  )
})

test('joining skips the line: the topic is then tied with the last one above it', () => {
  expect(doMove([['a'], [LINE], ['b']], 'b', 'join')).toEqual([['a', 'b'], [LINE]])
})

test('the first topic of a tie goes before the others when it is taken apart, any other behind them', () => {
  expect(doMove([['a', 'b', 'c']], 'a', 'apart')).toEqual([['a'], ['b', 'c']])
  expect(doMove([['a', 'b', 'c']], 'b', 'apart')).toEqual([['a', 'c'], ['b']])
})

test('what is added goes to the end, but above a line that stands last', () => {
  expect(placeOnSheet([['a'], ['b']], 'c', 'end')).toEqual([['a'], ['b'], ['c']])
  expect(placeOnSheet([['a'], [LINE]], 'c', 'end')).toEqual([['a'], ['c'], [LINE]])
  expect(placeOnSheet([['a'], [LINE], ['b']], 'c', 'end')).toEqual([['a'], [LINE], ['b'], ['c']])
})

test('beside a neighbour that is not there nothing changes', () => {
  const place: Place = { side: 'with', neighbour: 'z' }
  expect(placeOnSheet([['a'], ['b']], 'b', place)).toEqual([['a'], ['b']])
})

test('a topic that is gone leaves the sheet, and a step that is then empty with it; the line stays', () => {
  expect(withoutOthers([['a', 'z'], ['z'], [LINE], ['b']], ['a', 'b'])).toEqual([['a'], [LINE], ['b']])
})

test('the line is counted in tiers above it', () => {
  expect(ballotOf([['a', 'b'], ['c'], [LINE], ['d']])).toEqual({ tiers: [['a', 'b'], ['c'], ['d']], line: 2 })
  expect(ballotOf([['a']]).line).toBe(null)
})

/** Like the buttons: what does not stand on the sheet is put at its end instead. */
function doMove(sheet: BallotSheet, id: string, move: Move): BallotSheet {
  const stands = sheet.some((step) => step.includes(id))
  const place = stands ? placeAfterMove(sheet, id, move) : 'end'
  return place === undefined ? sheet : placeOnSheet(sheet, id, place)
}
