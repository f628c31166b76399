import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const room = path.resolve(import.meta.dirname, '..')
const source = readFileSync(path.join(room, 'examples/tenLines.ts'), 'utf8')

test.each(['README.md', '../../README.md'])('the example of %s is examples/tenLines.ts', (readme) => {
  expect(readFileSync(path.join(room, readme), 'utf8')).toContain(`\`\`\`ts\n${source}\`\`\``)
})

test('the example prints what its comments say, run as a stranger would run it', () => {
  const tsx = ['--import', 'tsx', '--conditions=@tafelrunde/source']
  const { stdout, stderr } = spawnSync(process.execPath, [...tsx, 'examples/tenLines.ts'], {
    cwd: room,
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
  expect(stdout.trimEnd().split('\n')).toEqual([...source.matchAll(/^\/\/ (.*)$/gm)].map(([, said]) => said))
})
