import { expect, test } from 'vitest'
import { readColumns } from './columns.ts'

const fieldsOf = (...headers: string[]) => readColumns(headers).map(({ field }) => field)

test('readColumns knows the headers of a German list', () => {
  const headers = [
    'Betriebs-Nr.',
    'Firma',
    'Vorname',
    'Nachname',
    'Gewerk',
    'Landkreis',
    'E-Mail',
    'Telefon',
    'Größe',
    'Mitglied seit',
  ]
  expect(fieldsOf(...headers)).toEqual([
    'externalId',
    'firm',
    'givenName',
    'familyName',
    'trades',
    'district',
    'email',
    'phone',
    'size',
    'joinedOn',
  ])
})

test('readColumns knows English headers, in any case', () => {
  expect(fieldsOf('NUMBER', 'Company name', 'First Name', 'last_name', 'trades', 'City', 'e-mail', 'Phone')).toEqual([
    'externalId',
    'firm',
    'givenName',
    'familyName',
    'trades',
    'district',
    'email',
    'phone',
  ])
})

test('readColumns leaves out what it does not know', () => {
  expect(fieldsOf('Nr', 'Firma', 'Bemerkung', '')).toEqual(['externalId', 'firm', null, null])
})

test('readColumns prefers the better of two columns, wherever it stands, and the first of two equal ones', () => {
  expect(fieldsOf('Ort', 'Landkreis')).toEqual([null, 'district'])
  expect(fieldsOf('Nr', 'Mitgliedsnummer')).toEqual([null, 'externalId'])
  expect(fieldsOf('E-Mail', 'E-Mail')).toEqual(['email', null])
})

test('readColumns takes every column of trades', () => {
  expect(fieldsOf('Gewerk 1', 'Gewerk 2', 'weiteres Gewerk')).toEqual(['trades', 'trades', 'trades'])
})

test('a column "Name" is the family name beside a given name or a firm, and else the firm', () => {
  expect(fieldsOf('Nr', 'Firma', 'Name')).toEqual(['externalId', 'firm', 'familyName'])
  expect(fieldsOf('Nr', 'Vorname', 'Name')).toEqual(['externalId', 'givenName', 'familyName'])
  expect(fieldsOf('Nr', 'Name', 'Gewerk')).toEqual(['externalId', 'firm', 'trades'])
})
