import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { describeBreach } from './boundaries/breach.ts'
import { checkTop } from './boundaries/checkTop.ts'
import { checkWords } from './boundaries/checkWords.ts'
import { checkSources, findBreaches } from './boundaries/findBreaches.ts'
import { readSource } from './boundaries/sourceFile.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

it('finds every file of the house within its boundaries', () => {
  expect(findBreaches(root).map(describeBreach)).toEqual([])
})

/** The refusals for a made-up house of these files. */
function refusals(house: Readonly<Record<string, string>>): string[] {
  const files = Object.entries(house).map(([path, text]) => readSource(path, text))
  return checkSources(files).map(describeBreach)
}

describe('an import is refused', () => {
  it.each([
    ['between wings of the core', 'packages/core/src/topics/ballot.ts', "import { seat } from '../seating/index.ts'"],
    ['upwards in the core', 'packages/core/src/pairs/blend.ts', "import { closeness } from '../people/index.ts'"],
    ['between wings by package name', 'packages/core/src/history/a.ts', "import '@tafelrunde/core/seating'"],
    ['of types too', 'packages/core/src/topics/ballot.ts', "import type { Seat } from '../seating/index.ts'"],
    ['by passing on', 'packages/core/src/topics/ballot.ts', "export * from '../seating/index.ts'"],
    [
      'when it comes later',
      'packages/core/src/topics/ballot.ts',
      "const seating = await import('../seating/index.ts')",
    ],
    ['from the core to the service', 'packages/core/src/planner/a.ts', "import { x } from '@tafelrunde/api'"],
    ['from the client to the database', 'apps/web/src/lib/a.ts', "import { openDb } from '@tafelrunde/db'"],
    ['from the client to the service', 'apps/web/src/lib/a.ts', "import { schema } from '../../../api/src/schema.ts'"],
    [
      'from the client to the planner',
      'apps/web/test/a.test.ts',
      "import { planMeeting } from '@tafelrunde/core/planner'",
    ],
    ['from ui to a feature', 'apps/web/src/ui/a.tsx', "import { Page } from '../features/people/Page.tsx'"],
    ['from an app to an app', 'apps/api/src/app.ts', "import { routes } from '@tafelrunde/web'"],
    ['from the trades to the core', 'packages/trades/src/a.ts', "import { seat } from '@tafelrunde/core'"],
  ])('%s', (_, path, text) => {
    expect(refusals({ [path]: text })).toEqual([
      expect.stringMatching(/^\S+:1: found .+; allowed is .+\. Arrows point down/),
    ])
  })

  it('of a room of the core behind its face', () => {
    const text = "import { frame } from '../seating/frame.ts'"
    expect(refusals({ 'packages/core/src/planner/a.ts': text })).toEqual([
      'packages/core/src/planner/a.ts:1: found packages/core/src/seating/frame.ts; allowed is the face of ' +
        'packages/core/src/seating. Import packages/core/src/seating/index.ts; if the name is missing there, add it to that list.',
    ])
  })

  it('between features', () => {
    const text = "import { MemberList } from '../people/MemberList.tsx'"
    expect(refusals({ 'apps/web/src/features/meetings/Page.tsx': text })).toEqual([
      'apps/web/src/features/meetings/Page.tsx:1: found apps/web/src/features/people/MemberList.tsx; allowed is ' +
        'apps/web/src/features/meetings and what features may import. Move what both need to ui or lib, or let routes.tsx hand people to meetings.',
    ])
  })

  it.each([
    ['node:fs', 'This room does no input and output'],
    ['fast-check', 'What only tests use goes into a .test.ts file'],
    ['lodash', 'Use what is there'],
    ['@tafelrunde-like/x', 'Use what is there'],
  ])('of %s in the core', (specifier, mend) => {
    const house = { 'packages/core/src/seating/a.ts': `import '${specifier}'` }
    const found = `found ${specifier}; allowed is in packages/core/src/seating: date-fns. ${mend}`
    expect(refusals(house)).toEqual([expect.stringContaining(found)])
  })

  it('in a circle', () => {
    const house = {
      'packages/trades/src/a.ts': "import './b.ts'",
      'packages/trades/src/b.ts': "import './c.ts'\nimport './c.ts'",
      'packages/trades/src/c.ts': "export { a } from './a.ts'",
    }
    expect(refusals(house)).toEqual([
      'packages/trades/src/a.ts: found a circle of imports: packages/trades/src/a.ts → packages/trades/src/b.ts → ' +
        'packages/trades/src/c.ts → packages/trades/src/a.ts; allowed is arrows that point down. ' +
        'Move what both ends need into a file of its own below them.',
    ])
  })

  it('from a file in no room', () => {
    expect(refusals({ 'scripts/a.ts': '' })).toEqual([expect.stringContaining('found a file in no room')])
  })
})

describe('an import is allowed', () => {
  it.each([
    ['down in the core', 'packages/core/src/seating/a.ts', "import { blend } from '../pairs/index.ts'"],
    ['by the planner, which joins the wings', 'packages/core/src/planner/a.ts', "import '../topics/index.ts'"],
    ['within a room', 'packages/core/src/seating/bound/a.ts', "import { frame } from '../frame.ts'"],
    ['of any package by a test', 'packages/core/src/seating/a.test.ts', "import fc from 'fast-check'"],
    ['of seating by the client', 'apps/web/src/features/seating/a.ts', "import { seatingCost } from '../../lib/a.ts'"],
    ['of types in a circle', 'packages/trades/src/a.ts', "import type { A } from './a.ts'"],
  ])('%s', (_, path, text) => {
    expect(refusals({ [path]: text })).toEqual([])
  })
})

describe('the core has', () => {
  const inTopics = (text: string) => refusals({ 'packages/core/src/topics/a.ts': text })
  const inSeating = (text: string) => refusals({ 'packages/core/src/seating/a.ts': text })

  it.each(['Date.now()', 'new Date()', 'Date()', 'performance.now()'])('no clock: %s', (text) => {
    expect(inTopics(text)).toEqual([expect.stringContaining('Take the day or the budget as an argument')])
  })

  it.each(['Math.random()', 'const { random } = crypto', 'globalThis.crypto'])('no dice: %s', (text) => {
    expect(inTopics(text)).not.toEqual([])
  })

  it.each(['console.log(1)', 'process.env', 'fetch("x")', 'setTimeout(f)', 'f(console)'])('no outside: %s', (text) => {
    expect(inTopics(text)).toEqual([expect.stringContaining('let the caller do what is to be done outside')])
  })

  it.each(['Math.exp(1)', 'Math.log(2)', 'Math.pow(a, b)', 'Math.tan(1)', 'a ** b', 'a **= 2', '2.5 ** n'])(
    'no arithmetic that engines round differently where plans are decided: %s',
    (text) => {
      expect(inSeating(text)).toEqual([expect.stringContaining('Engines round it differently')])
    },
  )

  it.each(['new Date(2026, 1)', 'Math.sqrt(2)', '2 ** 32', 'plan.process', '({ console: 1 })', 'let d: Date', 'a * b'])(
    'whatever computes the same everywhere: %s',
    (text) => {
      expect(inSeating(text)).toEqual([])
    },
  )

  it('leaves the tests their dice', () => {
    expect(refusals({ 'packages/core/src/topics/a.test.ts': 'Date.now()' })).toEqual([])
  })
})

describe('a domain of the service', () => {
  it('has the usual file names', () => {
    expect(refusals({ 'apps/api/src/meetings/helpers.ts': '' })).toEqual([
      expect.stringMatching(
        /^apps\/api\/src\/meetings\/helpers\.ts: found the name helpers; allowed is index, types, .+ Put it where/,
      ),
    ])
    expect(refusals({ 'apps/api/src/meetings/service.ts': '', 'apps/api/src/meetings/meetings.test.ts': '' })).toEqual(
      [],
    )
  })

  it('has its place in the order', () => {
    expect(refusals({ 'apps/api/src/invoices/service.ts': '' })).toEqual([
      expect.stringContaining('a folder that is no domain'),
    ])
    const text = "import { plans } from '../seating/service.ts'"
    expect(refusals({ 'apps/api/src/meetings/service.ts': text })).toEqual([
      expect.stringContaining(
        'found meetings → seating; allowed is the order access, people, meetings, topics, history, seating, directory. Let seating hang',
      ),
    ])
  })

  it.each([
    ['service', '@tafelrunde/db', 'Ask the store of the domain.'],
    ['queries', '@tafelrunde/db', 'Ask the store of the domain.'],
    ['store', '@tafelrunde/core/seating', 'Ask the service of the domain.'],
    ['types', '@tafelrunde/core', 'Ask the service of the domain.'],
  ])('keeps %s from %s, but for its types', (name, specifier, mend) => {
    const file = `apps/api/src/topics/${name}.ts`
    expect(refusals({ [file]: `import { x } from '${specifier}'` })).toEqual([expect.stringContaining(mend)])
    expect(refusals({ [file]: `import type { X } from '${specifier}'` })).toEqual([])
  })
})

it('refuses what is new at the top', () => {
  expect(checkTop(['packages', '.ci', 'node_modules', 'docs']).map(describeBreach)).toEqual([
    expect.stringMatching(/^docs: found docs at the top; allowed is .+ Move it into the package it belongs to/),
  ])
})

it('refuses the host of a registry, and folders of one machine', () => {
  const text = ['fine: network/work', `see https://registry${'.example.org'}/x`, `cat ${'/wo'}rk/notes`].join('\n')
  expect(checkWords('a.md', text).map(describeBreach)).toEqual([
    'a.md:2: found the host of a registry; allowed is none. Leave it to the settings of npm.',
    "a.md:3: found a path of one machine's folders; allowed is none. Find files from import.meta.url.",
  ])
})

it('names the file that it cannot read', () => {
  expect(() => readSource('apps/api/src/app.ts', 'import {')).toThrow('apps/api/src/app.ts cannot be parsed')
})
