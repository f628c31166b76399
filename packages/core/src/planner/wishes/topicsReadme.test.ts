import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as core from '../../index.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

test('the example of topics in the README gives the values in its comments', () => {
  const [, example] = /import \{ planMeeting \}.*?\n(.*?)```/s.exec(readme)!
  const setting = example!.replace(/^(plan\..*) \/\/ .*$/gm, '')
  const shown = [...example!.matchAll(/^(plan\..*) \/\/ (.*)$/gm)]
  const run = new Function('planMeeting', `${setting}; return [${shown.map(([, code]) => code)}]`)
  expect(run(core.planMeeting)).toEqual(shown.map(([, , value]) => new Function(`return ${value}`)()))
  expect(shown).toHaveLength(4)
})
