import { expect, it } from 'vitest'
import { message, messageType } from './message.ts'
import { closeStatement, renameStatement } from './renameStatement.ts'

const build = (type: keyof typeof messageType, body: string) => message(messageType[type], Buffer.from(body))

it.each([
  ['parse', 'seats\0SELECT 1\0\0\0', '7:seats\0SELECT 1\0\0\0'],
  ['bind', 'portal\0seats\0\0\0', 'portal\x007:seats\0\0\0'],
  ['bind', '\0seats\0\0\0', '\x007:seats\0\0\0'],
  ['describe', 'Sseats\0', 'S7:seats\0'],
  ['close', 'Sseats\0', 'S7:seats\0'],
] as const)('puts the prefix before the name in %s', (type, body, renamed) => {
  expect(renameStatement(build(type, body), '7:')).toEqual({ message: build(type, renamed), name: '7:seats' })
})

it.each([
  ['parse', '\0SELECT 1\0\0\0'],
  ['bind', '\0\0\0\0'],
  ['describe', 'S\0'],
  ['describe', 'Pportal\0'],
  ['query', 'SELECT 1\0'],
  ['sync', ''],
] as const)('leaves %s alone when it names no statement', (type, body) => {
  const original = build(type, body)
  expect(renameStatement(original, '7:')).toEqual({ message: original, name: undefined })
})

it('closes a statement by its whole name', () => {
  expect(closeStatement('7:seats')).toEqual(build('close', 'S7:seats\0'))
})
