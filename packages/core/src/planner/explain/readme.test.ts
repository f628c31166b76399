import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as core from '../../index.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

test('the example of explaining in the README gives the values in its comments', () => {
  const [, example] = /import \{ explainMeeting \}.*?\n(.*?)```/s.exec(readme)!
  const setting = example!.replace(/^(told\..*) \/\/ .*$/gm, '')
  const shown = [...example!.matchAll(/^(told\..*) \/\/ (.*)$/gm)]
  const run = new Function('explainMeeting', `${setting}; return [${shown.map(([, code]) => code)}]`)
  expect(run(core.explainMeeting)).toEqual(shown.map(([, , value]) => new Function(`return ${value}`)()))
  expect(shown).toHaveLength(4)
})
