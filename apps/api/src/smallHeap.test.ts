import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'

const module = new URL('./smallHeap.ts', import.meta.url).href
const loader = import.meta.resolve('tsx')

/** Megabytes of the space for young objects in a process of its own, after two million objects of which some survive. */
function youngSpaceAfterWork(before: string): number {
  const script = `
    import { getHeapSpaceStatistics } from 'node:v8'
    import { keepHeapSmall, keepRoomForYoung } from '${module}'
    ${before}
    let kept = []
    for (let made = 0; made < 2_000_000; made++) {
      kept.push({ made, list: [made] })
      if (kept.length > 20_000) kept = []
    }
    console.log(getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space').space_size / 2 ** 20)`
  const args = ['--import', loader, '--input-type=module', '--eval', script]
  return Number(execFileSync(process.execPath, args, { encoding: 'utf8' }))
}

test('young objects get 8 MB and no more, where V8 left alone takes several times of it', () => {
  expect(youngSpaceAfterWork('keepHeapSmall(); keepRoomForYoung()')).toBe(8)
  expect(youngSpaceAfterWork('')).toBeGreaterThan(16)
})
