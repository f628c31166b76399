import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { planPortfolio } from './index.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

test('the example of the README gives the values in its comments', async () => {
  const [, example] = /```ts\n(.*?)```/s.exec(readme)!
  const shown = [...example!.matchAll(/^(plan\..*) \/\/ (.*)$/gm)]
  const setting = example!.replace(/^import.*$/m, '').replace(/^(plan\..*) \/\/ .*$/gm, '')
  const run = new Function(
    'planPortfolio',
    `return (async () => { ${setting}; return [${shown.map(([, code]) => code)}] })()`,
  )
  expect(await run(planPortfolio)).toEqual(shown.map(([, , value]) => new Function(`return ${value}`)()))
  expect(shown).toHaveLength(2)
})
