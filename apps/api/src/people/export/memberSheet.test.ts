import { districts, trades } from '@tafelrunde/trades'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanText } from '../import/cleanText.ts'
import { planImport, type StoredMember } from '../import/planImport.ts'
import { readMemberSheet } from '../import/readMemberSheet.ts'
import { nameKey } from '../nameKey.ts'
import { type SheetForm, sheetHeader, sheetLines } from './memberSheet.ts'

const bakery: StoredMember = {
  id: '1',
  externalId: '0815',
  firm: 'Süß; "fein"',
  size: 'SMALL',
  district: '03360',
  tradeIds: ['A-30', 'A-31'],
  joinedOn: '2019-03-01',
  leftOn: null,
  persons: [{ id: '2', givenName: '=HYPERLINK("x")', familyName: 'Süß', email: '@x', phone: '+49 581 12' }],
}

test('a sheet for Excel has a byte order mark, semicolons, CRLF and no formulas', () => {
  expect(sheetHeader('excel')).toMatch(/^\uFEFFBetriebsnummer;Firma;.*\r\n$/)
  expect(sheetLines(bakery, 'excel')).toBe(
    `0815\t;"Süß; ""fein""";"'=HYPERLINK(""x"")";Süß;Bäcker, Konditor;Uelzen;'@x;'+49 581 12;klein;01.03.2019;\r\n`,
  )
})

test('a sheet for programs has keys, ISO days and every text as it is', () => {
  expect(sheetHeader('rfc4180')).toMatch(/^externalId,firm,.*\r\n$/)
  expect(sheetLines({ ...bakery, persons: [] }, 'rfc4180')).toBe(
    `0815,"Süß; ""fein""",,,"A-30, A-31",03360,,,SMALL,2019-03-01,\r\n`,
  )
})

const nasty = fc.string({ unit: fc.constantFrom(...'=+-@\'"; ,\t\r\nÄß0Aa|&'), maxLength: 12 }).map(cleanText)
const named = nasty.filter((text) => nameKey(text) !== '')
const day = fc.option(fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }))
const dayText = day.map((date) => date?.toISOString().slice(0, 10) ?? null)
const personOf = fc.record({
  id: fc.uuid(),
  givenName: nasty,
  familyName: named,
  email: fc.constantFrom(null, '+a@b.example', 'info@süß.example'),
  phone: nasty.map((text) => text || null),
})
const memberOf: fc.Arbitrary<StoredMember> = fc.record({
  id: fc.uuid(),
  externalId: fc.oneof(named, fc.constantFrom('0815', '4711', '123456789012345')),
  firm: named,
  size: fc.constantFrom('SOLO', 'SMALL', 'MEDIUM'),
  district: fc.constantFrom(null, ...districts.map(({ ags }) => ags)),
  tradeIds: fc.uniqueArray(fc.constantFrom(...trades.map(({ id }) => id)), { maxLength: 3 }),
  joinedOn: dayText,
  leftOn: dayText,
  persons: fc.uniqueArray(personOf, {
    maxLength: 3,
    selector: ({ familyName, givenName }) => nameKey(`${familyName} ${givenName}`),
  }),
})
const network = fc.uniqueArray(memberOf, { minLength: 1, maxLength: 4, selector: ({ externalId }) => externalId })

test.each<SheetForm>(['excel', 'rfc4180'])('whatever is exported as %s and imported again changes nothing', (form) => {
  fc.assert(
    fc.property(network, (members) => {
      const text = sheetHeader(form) + members.map((member) => sheetLines(member, form)).join('')
      const sheet = readMemberSheet(new TextEncoder().encode(text))
      if (sheet.kind !== 'sheet') throw new Error(sheet.message.en)
      const { rows, writes } = planImport(sheet.rows, members)
      expect({ writes, bad: rows.filter(({ action }) => action === 'REJECT') }).toEqual({ writes: [], bad: [] })
    }),
    { numRuns: 150, seed: 20261125 },
  )
})

test('no cell of a sheet for Excel begins like a formula', () => {
  fc.assert(
    fc.property(network, (members) => {
      const lines = members.map((member) => sheetLines(member, 'excel')).join('')
      const cells = parse(lines, { delimiter: ';' }).flat()
      expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
    }),
    { numRuns: 150, seed: 20261125 },
  )
})
