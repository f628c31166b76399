import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changedReplies } from './changedReplies.ts'
import type { Reply } from './loadReplies.ts'

test('changedReplies records only what differs', () => {
  const replies = [reply('Anna', 'YES'), reply('Bert', 'YES'), reply('Cem', 'NO')]
  expect(changedReplies(replies, new Set(['Anna', 'Cem', 'Dora']))).toEqual({ yes: ['Cem', 'Dora'], no: ['Bert'] })
  expect(changedReplies(replies, new Set(['Anna', 'Bert']))).toEqual({ yes: [], no: [] })
})

test('after recording the changes exactly the ticked people come', () => {
  const names = fc.uniqueArray(fc.constantFrom(...'ABCDEFGH'))
  fc.assert(
    fc.property(names, names, fc.array(fc.boolean(), { minLength: 8 }), (answered, ticked, yes) => {
      const replies = answered.map((name, index) => reply(name, yes[index] ? 'YES' : 'NO'))
      const changes = changedReplies(replies, new Set(ticked))
      const coming = new Set(replies.filter(({ answer }) => answer === 'YES').map(({ person }) => person.id))
      for (const id of changes.no) coming.delete(id)
      for (const id of changes.yes) coming.add(id)
      expect([...coming].sort()).toEqual([...ticked].sort())
    }),
  )
})

function reply(id: string, answer: Reply['answer']): Reply {
  return { answer, person: { id, name: id } }
}
