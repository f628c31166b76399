import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chances } from './chances.ts'
import { Cooling } from './cooling.ts'
import { temperatures } from './temperatures.ts'

const STAGES = 256

/** A cooling after its descent, at the first stage of its first cycle. */
function inFirstCycle(seats: number, rises: readonly number[]): Cooling {
  const cooling = new Cooling(seats, () => rises)
  for (let stage = 0; stage <= STAGES; stage++) cooling.nextStage()
  return cooling
}

test('chances are −ln of the middles of 4096 equal steps', () => {
  expect(chances).toHaveLength(4096)
  chances.forEach((chance, at) => {
    expect(chance).toBeCloseTo(-Math.log((at + 0.5) / 4096), 12)
  })
})

test('a rise d is accepted at temperature T with probability e^(−d/T), and what costs no more always', () => {
  const cooling = inFirstCycle(200, [10, 20, 40])
  const share = (delta: number) => {
    let taken = 0
    for (let chance = 0; chance < 4096; chance++) if (cooling.takes(delta, chance * 4097)) taken++
    return taken / 4096
  }
  for (const times of [0.5, 1, 2, 4]) expect(share(times * cooling.temperature)).toBeCloseTo(Math.exp(-times), 3)
  expect([share(0), share(-5)]).toEqual([1, 1])
})

test('equal rises r are accepted with the shares wanted where e^(−x) counts as (1 + x/16)^(−16)', () => {
  const where = (rise: number, share: number) => rise / (16 * (share ** (-1 / 16) - 1))
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 1, max: 3000 }), (rise, seats) => {
      const { hot, cold } = temperatures([rise, rise, rise], seats)
      expect(hot / where(rise, Math.min(0.7, Math.max(0.03, 4 / seats)))).toBeCloseTo(1, 9)
      expect(cold / where(rise, 0.0003)).toBeCloseTo(1, 9)
    }),
  )
})

test('temperatures scale with the rises, and where nothing rises there is little to cool', () => {
  const { hot, cold } = temperatures([3, 7, 50], 100)
  const tenfold = temperatures([30, 70, 500], 100)
  expect([tenfold.hot / hot, tenfold.cold / cold].map((ratio) => Math.round(1e6 * ratio) / 1e6)).toEqual([10, 10])
  expect(cold).toBeLessThan(hot)
  expect(temperatures([], 100)).toEqual({ hot: 1, cold: 0.5 })
})

test('a descent in which nothing goes uphill, then cycles from hot to cold by equal factors, each 1.5 times as long', () => {
  const seats = 600
  const rises = [10, 20, 40]
  const cooling = new Cooling(seats, () => rises)
  expect(() => cooling.hottest).toThrow('it has not ended')
  for (let stage = 0; stage < STAGES; stage++) {
    cooling.nextStage()
    expect([cooling.takes(1, 0), cooling.takes(0, 4095)]).toEqual([false, true])
  }
  const descent = cooling.stageEnd
  const { hot, cold } = temperatures(rises, seats)
  const ends: number[] = []
  for (let cycle = 0; cycle < 3; cycle++) {
    for (let stage = 0; stage < STAGES; stage++) {
      cooling.nextStage()
      expect(cooling.temperature / (hot * (cold / hot) ** (stage / STAGES))).toBeCloseTo(1, 9)
    }
    ends.push(cooling.stageEnd)
  }
  expect(cooling.hottest).toBe(hot)
  expect(ends[0]).toBe(cooling.opening)
  const lengths = ends.map((end, at) => end - (ends[at - 1] ?? descent))
  const asked = [20 * seats, 400 * seats, 1.5 * lengths[0]!, 1.5 * lengths[1]!]
  for (const [at, length] of [descent, ...lengths].entries()) {
    expect(length).toBeGreaterThanOrEqual(asked[at]!)
    expect(length).toBeLessThan(asked[at]! + 2 * STAGES + 1)
  }
})
