import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { pairMatrix } from '../pairs/index.ts'
import * as room from './index.ts'

const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8')

test('the example of the README shows the values you will see', () => {
  const code = /```js\n([\s\S]*?)```/.exec(readme)![1]!
  const shown = [...code.matchAll(/^(.*) \/\/ → (.*)$/gm)]
  const program = code.replace(/^import .*$/gm, '').replace(/^(.*) \/\/ → (.*)$/gm, ';check($1, $2)')
  let checked = 0
  const check = (got: unknown, expected: unknown) => {
    expect(got).toEqual(expected)
    checked++
  }
  const names = { ...room, pairMatrix, check }
  new Function(...Object.keys(names), program)(...Object.values(names))
  expect(checked).toBe(shown.length)
  expect(checked).toBeGreaterThan(0)
})
