import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as room from './index.ts'
import { rankingRules } from './rules/table.ts'
import { selectionRules } from './select/table.ts'

const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8')

test('the example of the README shows the values you will see', () => {
  const code = /```js\n([\s\S]*?)```/.exec(readme)![1]!
  const shown = [...code.matchAll(/^(.*) \/\/ → (.*)$/gm)]
  const program = code
    .replace(/import (\{[\s\S]*?\}) from '@tafelrunde\/core\/topics'/, 'const $1 = room')
    .replace(/^(.*) \/\/ → (.*)$/gm, ';check($1, $2)')
  let checked = 0
  const check = (got: unknown, expected: unknown) => {
    expect(got).toEqual(expected)
    checked++
  }
  new Function('room', 'check', program)(room, check)
  expect(checked).toBe(shown.length)
})

test('every rule has an id of its own, a name in both languages and a source', () => {
  const rules = [...rankingRules, ...selectionRules, ...room.ratingRules]
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
  for (const { name, source } of rules) {
    expect([name.de, name.en, source].every((text) => text.length > 1)).toBe(true)
  }
})
