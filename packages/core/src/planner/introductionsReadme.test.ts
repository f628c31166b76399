import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as core from '../index.ts'

const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8')

test('the example of introductions in the README gives the values in its comments', () => {
  const [, example] = /import \{ introductionsOf \}.*?\n(.*?)```/s.exec(readme)!
  const setting = example!.replace(/^(meet.*) \/\/ .*$/gm, '')
  const shown = [...example!.matchAll(/^(meet.*) \/\/ (.*)$/gm)]
  const run = new Function('introductionsOf', `${setting}; return [${shown.map(([, code]) => code)}]`)
  expect(run(core.introductionsOf)).toEqual(shown.map(([, , value]) => new Function(`return ${value}`)()))
  expect(shown).toHaveLength(3)
})
