import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countedBallot, onList, topicRules } from './service.ts'

const ids = ['a', 'b', 'c', 'd', 'e']
const day = new Date('2026-11-24T12:00:00Z')

interface Edited {
  readonly id: string
  readonly withdrawnAt: Date | null
  readonly mergedIntoId: string | null
}

/** Topics merged into earlier ones only, so that there is no circle; some withdrawn. */
const anyList = fc
  .tuple(...ids.map((_, at) => fc.tuple(fc.boolean(), fc.constantFrom(null, ...ids.slice(0, at)))))
  .map((edits): Edited[] =>
    edits.map(([withdrawn, mergedIntoId], at) => ({
      id: ids[at] ?? '',
      withdrawnAt: withdrawn ? day : null,
      mergedIntoId,
    })),
  )

const anyBallot = fc.shuffledSubarray(ids).chain((order) =>
  fc.record({
    tiers: fc.constant(order.map((id) => [id])),
    line: fc.option(fc.integer({ min: 0, max: order.length })),
  }),
)

test('a ballot counts for topics on the list only, each once, its line among its tiers', () => {
  fc.assert(
    fc.property(anyBallot, anyList, (ballot, topics) => {
      const { tiers, line } = countedBallot(ballot, topics)
      const counted = tiers.flat()
      const list = onList(topics).map(({ id }) => id)
      expect(counted.filter((id) => !list.includes(id))).toEqual([])
      expect(new Set(counted).size).toBe(counted.length)
      expect(tiers.filter((tier) => tier.length === 0)).toEqual([])
      expect(line === null).toBe(ballot.line === null)
      expect(line ?? 0).toBeLessThanOrEqual(tiers.length)
    }),
  )
})

test('a topic stands at the best place of what was merged into it', () => {
  fc.assert(
    fc.property(anyBallot, anyList, (ballot, topics) => {
      const rootOf = (id: string): string => {
        const into = topics.find((topic) => topic.id === id)?.mergedIntoId
        return into ? rootOf(into) : id
      }
      const list = new Set(onList(topics).map(({ id }) => id))
      const roots = [...new Set(ballot.tiers.flat().map(rootOf))].filter((id) => list.has(id))
      expect(countedBallot(ballot, topics).tiers.flat()).toEqual(roots)
    }),
  )
})

test('on a list nobody edited a ballot counts as it was cast', () => {
  const untouched = ids.map((id) => ({ id, withdrawnAt: null, mergedIntoId: null }))
  fc.assert(
    fc.property(anyBallot, (ballot) => {
      expect(countedBallot(ballot, untouched)).toEqual(ballot)
    }),
  )
})

test('equal shares are the default, and no rule is offered that may take seconds', () => {
  expect(topicRules[0]?.id).toBe('equal-shares-with-increment-completion')
  expect(topicRules.map(({ id }) => id)).not.toContain('monroe')
})
