import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { pairMatrix } from '../pairs/index.ts'
import { brokenRules, seat } from './index.ts'

const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8')

test('the example of the README gives the values in its comments', () => {
  const [, example] = /```ts\n(.*?)```/s.exec(readme)!
  const [setting, shown] = example!.replaceAll(/^import.*$/gm, '').split(/\n\n(?=plan\.cost)/)
  const lines = shown!.trim().split('\n')
  const values = lines.map((line) => line.split(' // ') as [string, string])
  const code = `${setting}\nreturn [${values.map(([value]) => value).join(', ')}]`
  const told = new Function(`return [${values.map(([, value]) => value).join(', ')}]`)()
  expect(new Function('pairMatrix', 'brokenRules', 'seat', code)(pairMatrix, brokenRules, seat)).toEqual(told)
  expect(lines.length).toBe(7)
})
