import { expect, test } from 'vitest'
import { searchKey } from './searchKey.ts'

test('searchKey makes a name findable however it is typed', () => {
  expect(searchKey('Müller')).toBe(searchKey('MUELLER'))
  expect(searchKey('Groß')).toBe(searchKey('gross'))
  expect(searchKey('André')).toBe(searchKey('andre'))
  expect(searchKey('Lüneburg'.normalize('NFC'))).toBe('lueneburg')
})
