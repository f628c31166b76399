import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changedReplies, tickedPeople } from './changedReplies.ts'
import type { Reply } from './loadReplies.ts'

test('changedReplies records only what differs', () => {
  const replies = [reply('Anna', 'YES'), reply('Bert', 'YES'), reply('Cem', 'NO')]
  const ticks = new Map([
    ['Anna', true],
    ['Bert', false],
    ['Cem', true],
    ['Dora', true],
    ['Emil', false],
  ])
  expect(changedReplies(replies, ticks)).toEqual({ yes: ['Cem', 'Dora'], no: ['Bert'] })
})

test('changedReplies leaves alone what somebody else stored in the meantime', () => {
  expect(changedReplies([reply('Anna', 'YES')], new Map([['Bert', true]]))).toEqual({ yes: ['Bert'], no: [] })
})

test('after recording the changes exactly the ticked people come, whatever the replies and ticks', () => {
  const answers = fc.dictionary(fc.constantFrom(...'ABCDEFGH'), fc.constantFrom('YES' as const, 'NO' as const))
  const ticks = fc.dictionary(fc.constantFrom(...'ABCDEFGH'), fc.boolean())
  fc.assert(
    fc.property(answers, ticks, (answered, ticked) => {
      const replies = Object.entries(answered).map(([name, answer]) => reply(name, answer))
      const coming = new Set(tickedPeople(replies, new Map()))
      const { yes, no } = changedReplies(replies, new Map(Object.entries(ticked)))
      for (const id of yes) coming.add(id)
      for (const id of no) coming.delete(id)
      expect(coming).toEqual(tickedPeople(replies, new Map(Object.entries(ticked))))
    }),
  )
})

function reply(id: string, answer: Reply['answer']): Reply {
  return { answer, person: { id, name: id } }
}
