import fc from 'fast-check'
import { expect, it } from 'vitest'
import { MessageReader } from './MessageReader.ts'
import { message, messageType } from './message.ts'

const startup = Buffer.from('\0\0\0\x09\0\x03\0\0\0', 'latin1')

const laterMessages = fc.array(
  fc
    .tuple(fc.constantFrom(...Object.values(messageType)), fc.uint8Array({ maxLength: 40 }))
    .map(([type, body]) => message(type, Buffer.from(body))),
)

it('gives the same messages however the bytes arrive', () => {
  fc.assert(
    fc.property(laterMessages, fc.integer({ min: 1, max: 50 }), (later, step) => {
      const sent = [startup, ...later]
      const bytes = Buffer.concat(sent)
      const reader = new MessageReader()
      const received: Buffer[] = []
      for (let at = 0; at < bytes.length; at += step) received.push(...reader.read(bytes.subarray(at, at + step)))
      expect(received).toEqual(sent)
    }),
  )
})

it('waits for the rest of a message', () => {
  const reader = new MessageReader()
  expect(reader.read(startup.subarray(0, 3))).toEqual([])
  expect(reader.read(startup.subarray(3))).toEqual([startup])
})
