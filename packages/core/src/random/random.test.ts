import fc from 'fast-check'
import { expect, test } from 'vitest'
import { random } from './random.ts'

test('the same seed gives the same numbers', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (seed) => {
      const numbers = () => {
        const source = random(seed)
        return Array.from({ length: 20 }, (_, at) => source.below(at + 1))
      }
      expect(numbers()).toEqual(numbers())
    }),
  )
})

test('neighbouring seeds, and seeds that differ only above 32 bits, part at once', () => {
  const firsts = [0, 1, 2, 2 ** 32, 2 ** 40, -1].map((seed) => random(seed).next())
  expect(new Set(firsts).size).toBe(firsts.length)
})

test('below stays in its range and reaches every number about equally often', () => {
  const source = random(7)
  const counts = new Array<number>(6).fill(0)
  for (let draw = 0; draw < 60_000; draw++) counts[source.below(6)]!++
  for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500)
  expect(source.below(1)).toBe(0)
  expect(source.below(2 ** 32)).toBeLessThan(2 ** 32)
  expect(() => source.below(0)).toThrow('A number below 0')
})

test('shuffle keeps every element and reaches every order', () => {
  const source = random(3)
  const orders = new Set(Array.from({ length: 300 }, () => source.shuffle([1, 2, 3, 4]).join('')))
  expect(orders.size).toBe(24)
  expect([...source.shuffle(new Int32Array([5, 6, 7]))].sort()).toEqual([5, 6, 7])
})

test('the numbers are frozen: a change here changes every plan ever made', () => {
  const source = random(2026)
  expect([source.next(), source.next(), source.below(150)]).toMatchInlineSnapshot(`
    [
      2218806470,
      405091150,
      10,
    ]
  `)
})
