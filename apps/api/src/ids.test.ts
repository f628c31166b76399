import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseId, readId, writeId } from './ids.ts'

const id = '0192a5e0-7c3b-7000-8000-000000000001'

test('an id goes out opaque and comes home', () => {
  fc.assert(
    fc.property(fc.constantFrom('Member', 'SeatingRun'), fc.uuid(), (typename, uuid) => {
      expect(parseId(writeId(typename, uuid))).toEqual({ typename, id: uuid })
    }),
  )
})

test('the form of an id never changes', () => {
  expect(writeId('Member', id)).toBe('TWVtYmVyOjAxOTJhNWUwLTdjM2ItNzAwMC04MDAwLTAwMDAwMDAwMDAwMQ')
})

test('an id of another type is none', () => {
  expect(readId('Person', writeId('Member', id))).toBeNull()
  expect(readId('Member', writeId('Member', id))).toBe(id)
})

test('whatever is no id of ours is none', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((text) => Buffer.from(text).toString('base64url')),
      ),
      (text) => {
        expect(parseId(text)).toBeNull()
      },
    ),
  )
})
