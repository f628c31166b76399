import { expect, test } from 'vitest'
import { decodeSheet } from './decodeSheet.ts'

const text = 'Nr;Firma;Größe\r\n1;Bäckerei „Süßes“ – Öztürk;5 €\r\n'
const bytes = (...values: number[]) => Uint8Array.from(values)
const utf16 = Buffer.from(text, 'utf16le')

test.each([
  ['UTF-8', Buffer.from(text)],
  ['UTF-8', Buffer.from(`\ufeff${text}`)],
  ['UTF-16LE', Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['UTF-16LE', utf16],
  ['UTF-16BE', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
])('decodeSheet reads %s, with a byte order mark or without', (encoding, sheet) => {
  expect(decodeSheet(sheet)).toEqual({ kind: 'text', text, encoding })
})

test('decodeSheet takes what is no UTF-8 for Windows-1252', () => {
  // "Größe – 5 €" as a German Excel saves it.
  const sheet = bytes(0x47, 0x72, 0xf6, 0xdf, 0x65, 0x20, 0x96, 0x20, 0x35, 0x20, 0x80)
  expect(decodeSheet(sheet)).toEqual({ kind: 'text', text: 'Größe – 5 €', encoding: 'Windows-1252' })
})

test.each([
  ['workbook', bytes(0x50, 0x4b, 0x03, 0x04, 0x14)],
  ['workbook', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1)],
  ['pdf', Buffer.from('%PDF-1.7')],
  ['binary', bytes(0x47, 0x49, 0x00, 0x39, 0x61, 0x80)],
])('decodeSheet knows a %s', (kind, sheet) => {
  expect(decodeSheet(sheet)).toEqual({ kind })
})

test('decodeSheet reads nothing as nothing', () => {
  expect(decodeSheet(bytes())).toMatchObject({ kind: 'text', text: '' })
})
