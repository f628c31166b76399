import { expect, test } from 'vitest'
import { batch } from './batch.ts'

test('keys asked for in one turn are loaded together, each once', async () => {
  const loads: string[][] = []
  const load = batch(async (keys: readonly string[]) => {
    loads.push([...keys])
    return new Map(keys.map((key) => [key, key.length]))
  })
  const later = Promise.resolve().then(() => load('three'))
  expect(await Promise.all([load('a'), load('to'), load('a'), later])).toEqual([1, 2, 1, 5])
  expect(loads).toEqual([['a', 'to', 'three']])
  expect(await load('again')).toBe(5)
  expect(loads).toEqual([['a', 'to', 'three'], ['again']])
})

test('a key without a value is undefined, and a failure is told to everybody who asked', async () => {
  const none = batch(async () => new Map<string, number>())
  expect(await none('a')).toBeUndefined()
  const broken = batch(() => Promise.reject(new Error('no database')))
  const answers = await Promise.allSettled([broken('a'), broken('b')])
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
})
