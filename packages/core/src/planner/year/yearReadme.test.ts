import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as core from '../../index.ts'

const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8')

test('the example of the README gives the values in its comments', () => {
  const [, example] = /```ts\nimport [^\n]*\n(.*?)```/s.exec(readme)!
  const setting = example!.replace(/^(year\..*) \/\/ .*$/gm, '')
  const shown = [...example!.matchAll(/^(year\..*) \/\/ (.*)$/gm)]
  const run = new Function('planYear', `${setting}; return [${shown.map(([, code]) => code)}]`)
  expect(run(core.planYear)).toEqual(shown.map(([, , value]) => new Function(`return ${value}`)()))
  expect(shown).toHaveLength(4)
})
