import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as core from '../index.ts'

const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8')

test('the example of the README gives the values in its comments', () => {
  const [, example] = /```ts\n(.*?)```/s.exec(readme)!
  const [setting, ...shown] = example!.replace(/^import.*$/m, '').split('search.plan()')
  const values = shown.map((line) => /^(\S+) \/\/ (.*)$/m.exec(line)!)
  const run = new Function('meetingSearch', `${setting}; return [${values.map(([, code]) => `search.plan()${code}`)}]`)
  expect(run(core.meetingSearch)).toEqual(values.map(([, , value]) => new Function(`return ${value}`)()))
})
