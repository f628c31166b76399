import { expect, test } from 'vitest'
import { gapReason } from './gapReason.ts'

test.each([
  [0, 0, 'OPTIMAL', 'Beweisbar optimal: Kein Plan ist besser.'],
  [412, 400, 'NEAR', 'Höchstens 3 % über dem Möglichen.'],
  [401, 400, 'NEAR', 'Höchstens 1 % über dem Möglichen.'],
  [12_345, 400, 'BOUNDED', 'Dieser Plan kostet 12.345 Punkte; bewiesen ist nur, dass keiner unter 400 kommt.'],
  [7, 0, 'BOUNDED', 'Dieser Plan kostet 7 Punkte; bewiesen ist nur, dass keiner unter 0 kommt.'],
])('a cost of %i with a bound of %i is %s', (cost, bound, code, de) => {
  expect(gapReason(cost, bound)).toMatchObject({ code, text: { de } })
})
