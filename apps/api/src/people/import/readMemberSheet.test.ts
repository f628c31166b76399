import { expect, test } from 'vitest'
import { readMemberSheet } from './readMemberSheet.ts'

const header = 'Betriebsnummer;Firma;Vorname;Nachname;Gewerk;Landkreis;E-Mail;Telefon;Größe;Eintritt'

function read(...lines: string[]) {
  const sheet = readMemberSheet(Buffer.from(lines.join('\r\n')))
  if (sheet.kind === 'refusal') throw new Error(sheet.message.en)
  return sheet
}

function rowOf(line: string) {
  const [row] = read(header, line).rows
  return row!
}

function codesOf(line: string): string[] {
  return rowOf(line).problems.map(({ code, severity }) => `${severity} ${code}`)
}

test('a row of a German list says everything about its firm', () => {
  expect(
    rowOf('4711;Tischlerei Müller;Anna;Müller;Tischlerin;LK Lüneburg;Anna@Mueller.example;04131 1234;3;1.3.2019'),
  ).toEqual({
    line: 2,
    externalId: '4711',
    firm: 'Tischlerei Müller',
    size: 'SMALL',
    district: '03355',
    joinedOn: '2019-03-01',
    leftOn: undefined,
    tradeIds: ['A-27'],
    person: { givenName: 'Anna', familyName: 'Müller', email: 'anna@mueller.example', phone: '04131 1234' },
    problems: [],
  })
})

test('empty cells say nothing', () => {
  expect(rowOf('4711;;;;;;;;;')).toEqual({ line: 2, externalId: '4711', tradeIds: [], problems: [] })
})

test('a row may be shorter than the header, and longer by empty cells', () => {
  expect(codesOf('4711;Müller')).toEqual([])
  expect(codesOf('4711;Müller;;;;;;;;;;;')).toEqual([])
})

test.each([
  ['a column too many', '4711;Müller;Anna;Müller;Tischler;Uelzen;a@b.de;1;1;2019;drüber', ['ERROR TOO_MANY_CELLS']],
  ['no number', ';Müller;;;Tischler', ['ERROR EXTERNAL_ID_MISSING']],
  ['a number that Excel has shortened', '4,91735E+11;Müller;;;Tischler', ['ERROR NUMBER_MANGLED']],
  ['an unknown trade', '4711;Müller;;;Raumfahrer', ['ERROR TRADE_UNKNOWN']],
  ['an ambiguous trade', '4711;Müller;;;Elektro', ['ERROR TRADE_AMBIGUOUS']],
  ['an unknown trade beside a known one', '4711;Müller;;;Tischler, Raumfahrer', ['WARNING TRADE_UNKNOWN']],
  ['a firm of 201 letters', `4711;${'x'.repeat(201)}`, ['ERROR TOO_LONG']],
  ['a district elsewhere', '4711;Müller;;;Tischler;Konstanz', ['WARNING DISTRICT_UNKNOWN']],
  ['no mail address', '4711;Müller;A;B;Tischler;;anna(at)mueller.de', ['WARNING EMAIL_MALFORMED']],
  ['a phone number that Excel has shortened', '4711;Müller;A;B;Tischler;;;4,94E+11', ['WARNING NUMBER_MANGLED']],
  ['no size', '4711;Müller;;;Tischler;;;;viele', ['WARNING SIZE_UNKNOWN']],
  ['no date', '4711;Müller;;;Tischler;;;;;31.2.2019', ['WARNING DATE_MALFORMED']],
])('a row with %s is told so', (_name, line, codes) => {
  expect(codesOf(line)).toEqual(codes)
})

test('an unknown trade comes with the nearest ones, in both languages', () => {
  const [problem] = rowOf('4711;Müller;;;Tischlr').problems
  expect(problem).toMatchObject({ field: 'trades', value: 'Tischlr' })
  expect(problem?.message.de).toContain('Meinten Sie: Tischler')
  expect(problem?.message.en).toMatch(/Did you mean: /)
})

test('a formula is a text like any other', () => {
  expect(rowOf(`4711;"=cmd|'/c calc'!A1";+49;@SUM(A1);Tischler`)).toMatchObject({
    firm: "=cmd|'/c calc'!A1",
    person: { givenName: '+49', familyName: '@SUM(A1)' },
    problems: [],
  })
})

test('several trades stand in one cell or in several columns', () => {
  const { rows } = read('Nr;Firma;Gewerk 1;Gewerk 2', '1;A;Tischler/Glaser;', '2;B;Tischler;Glaser')
  expect(rows.map(({ tradeIds }) => tradeIds)).toEqual([
    ['A-27', 'A-39'],
    ['A-27', 'A-39'],
  ])
})

test.each([
  ['Anna Müller', 'Anna', 'Müller'],
  ['Müller, Anna', 'Anna', 'Müller'],
  ['Frau Anna Maria von der Heide', 'Anna Maria', 'von der Heide'],
  ['Herr Müller', '', 'Müller'],
  ['Dr. Yusuf Öztürk', 'Yusuf', 'Öztürk'],
])('a contact "%s" has two names', (contact, givenName, familyName) => {
  const { rows } = read('Nr;Firma;Ansprechpartner', `1;A;"${contact}"`)
  expect(rows[0]?.person).toMatchObject({ givenName, familyName })
})

test('a title above the header is passed over', () => {
  const { rows, columns } = read('Mitgliederliste, Stand 24.11.2026;;', '', 'Nr;Firma;Gewerk', '1;A;Tischler')
  expect(columns.map(({ field }) => field)).toEqual(['externalId', 'firm', 'trades'])
  expect(rows).toMatchObject([{ line: 4, externalId: '1' }])
})

test.each([
  ['nothing', '', 'EMPTY'],
  ['empty lines', '\r\n;;;\r\n', 'EMPTY'],
  ['a workbook', 'PK\u0003\u0004', 'NOT_A_SHEET'],
  ['an open quote', 'Nr;Firma\n1;"A', 'QUOTE_NOT_CLOSED'],
  ['no column of numbers', 'Firma;Gewerk\nA;Tischler', 'COLUMN_MISSING'],
  ['no header', '1;Tischlerei Müller;Anna\n2;Bäckerei Maier;Otto', 'COLUMN_MISSING'],
])('%s is refused, with a way out in both languages', (_name, text, code) => {
  const refusal = readMemberSheet(Buffer.from(text))
  expect(refusal).toMatchObject({ kind: 'refusal', code })
  expect(refusal).toHaveProperty('message.de', expect.stringMatching(/\.$/))
  expect(refusal).toHaveProperty('message.en', expect.stringMatching(/\.$/))
})

test('a missing column is named, and so are those that were found', () => {
  const refusal = readMemberSheet(Buffer.from('Firma;Gewerk\nA;Tischler'))
  expect(refusal).toHaveProperty(
    'message.de',
    expect.stringContaining('„Betriebsnummer“. Gefunden wurden: Firma, Gewerk.'),
  )
})
