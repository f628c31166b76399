import { expect, test } from 'vitest'
import { district, districts } from './district.ts'

test('the region has 16 districts and 3 cities, whose weights sum to 1', () => {
  expect(districts.filter(({ kind }) => kind === 'county')).toHaveLength(16)
  expect(districts.filter(({ kind }) => kind === 'city')).toHaveLength(3)
  expect(districts.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 3)
})

test.each([
  ['03353', 'Harburg'],
  ['3353', 'Harburg'],
  ['LK Harburg', 'Harburg'],
  ['Winsen', 'Harburg'],
  ['Landkreis Rotenburg (Wümme)', 'Rotenburg (Wümme)'],
  ['rotenburg', 'Rotenburg (Wümme)'],
  ['Stadt Braunschweig', 'Braunschweig'],
  ['Lkr. Stade', 'Stade'],
  ['LUENEBURG', 'Lüneburg'],
  ['WOB', 'Wolfsburg'],
])('district reads %s as %s', (text, name) => {
  expect(district(text)?.name).toBe(name)
})

test.each(['Hannover', '', '0335'])('district knows no "%s"', (text) => {
  expect(district(text)).toBeUndefined()
})

test('every district is found by its key, name and plate', () => {
  for (const one of districts) for (const text of [one.ags, one.name, one.plate]) expect(district(text)).toBe(one)
})
