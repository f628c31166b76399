import fc from 'fast-check'
import { expect, test } from 'vitest'
import { replyParts } from './replyParts.ts'

test('replyParts loses nobody, doubles nobody, and makes no part larger than allowed', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.array(fc.string()), fc.integer({ min: 1, max: 7 }), (yes, no, size) => {
      const parts = replyParts({ yes, no }, size)
      expect(parts.flatMap((part) => part.yes)).toEqual(yes)
      expect(parts.flatMap((part) => part.no)).toEqual(no)
      for (const part of parts) expect(part.yes.length + part.no.length).toBeLessThanOrEqual(size)
    }),
  )
})

test('replyParts makes one empty part of no changes, so that saving without changes is told, too', () => {
  expect(replyParts({ yes: [], no: [] })).toEqual([{ yes: [], no: [] }])
})
