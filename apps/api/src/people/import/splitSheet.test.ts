import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitSheet } from './splitSheet.ts'

function cellsOf(text: string): (readonly string[])[] {
  const split = splitSheet(text)
  if (split.kind === 'openQuote') throw new Error(`open quote in line ${split.line}`)
  return split.records.map(({ cells }) => cells)
}

test.each([
  ['semicolons', 'Nr;Firma\r\n1;Tischlerei Müller, Söhne\r\n'],
  ['commas', 'Nr,Firma\n1,"Tischlerei Müller, Söhne"\n'],
  ['tabs', 'Nr\tFirma\n1\tTischlerei Müller, Söhne'],
  ['what Excel declares', 'sep=;\r\nNr;Firma\r\n1;Tischlerei Müller, Söhne'],
  ['old line ends of a Mac', 'Nr;Firma\r1;Tischlerei Müller, Söhne\r'],
])('splitSheet cuts by %s', (_name, text) => {
  expect(cellsOf(text)).toEqual([
    ['Nr', 'Firma'],
    ['1', 'Tischlerei Müller, Söhne'],
  ])
})

test('splitSheet leaves out empty lines and lines of delimiters only, and numbers the others as the file does', () => {
  const split = splitSheet('Nr;Firma\r\n\r\n;;\r\n1;A\r\n\r\n2;B\r\n')
  expect(split).toMatchObject({ kind: 'records', records: [{ line: 1 }, { line: 4 }, { line: 6 }] })
})

test('splitSheet counts the lines inside quotes and those Excel puts before', () => {
  const split = splitSheet('sep=;\nNr;Firma\n1;"Müller\n& Sohn"\n2;B\n')
  expect(split).toMatchObject({
    records: [{ line: 2 }, { line: 3, cells: ['1', 'Müller & Sohn'] }, { line: 5, cells: ['2', 'B'] }],
  })
})

test('splitSheet reads doubled quotes, and lone ones as letters', () => {
  expect(cellsOf('Nr;Firma\n1;"Müller ""Holz"" GmbH"\n2;5" Rohre "Nord"\n')).toEqual([
    ['Nr', 'Firma'],
    ['1', 'Müller "Holz" GmbH'],
    ['2', '5" Rohre "Nord"'],
  ])
})

test('splitSheet tells on which line a quote begins that never ends', () => {
  expect(splitSheet('Nr;Firma\n1;A\n2;"B\n3;C\n')).toEqual({ kind: 'openQuote', line: 3 })
})

test('splitSheet trims hard spaces, and composes letters', () => {
  expect(cellsOf('Nr;Firma\n1;\u00a0Mu\u0308ller \u200b\n')).toEqual([
    ['Nr', 'Firma'],
    ['1', 'Müller'],
  ])
})

test('splitSheet gives back any cells that were written by RFC 4180', () => {
  const cell = fc.stringMatching(/^[a-zäß0-9 ";,\n]*$/).map((text) => text.replace(/\s+/g, ' ').trim())
  const record = fc.array(cell, { minLength: 2, maxLength: 5 }).filter((cells) => cells.some((text) => text !== ''))
  fc.assert(
    fc.property(fc.array(record, { maxLength: 8 }), (records) => {
      const quoted = records.map((cells) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(';'))
      expect(cellsOf(`a;b;c;d;e;f;g\r\n${quoted.join('\r\n')}\r\n`).slice(1)).toEqual(records)
    }),
  )
})
