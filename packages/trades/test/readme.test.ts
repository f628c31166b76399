import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as door from '../src/index.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const example = /```ts\n(.*?)```/s.exec(readme)?.[1] ?? ''
const lines = [...example.matchAll(/^(\S.*?) +\/\/ ('[^']*'|[\d.]+)/gm)].map(([, code, value]) => [code, value])

test('the example of the README has lines that show a value', () => {
  expect(lines).toHaveLength(12)
})

test.each(lines)('the README shows that %s is %s', (code, value) => {
  const run = new Function(...Object.keys(door), `return [${code}, ${value}]`)
  const [found, shown] = run(...Object.values(door))
  expect(found).toEqual(shown)
})
