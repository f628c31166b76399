import { readFile } from 'node:fs/promises'
import { buildSchema } from 'graphql'
import { expect, test } from 'vitest'
import { printedSchema } from '../src/printSchema.ts'
import { badDeprecations, readAnnouncements, unannouncedBreaks } from './schemaChanges.ts'

const contract = new URL('../../../packages/contract/', import.meta.url)
const read = (name: string) => readFile(new URL(name, contract), 'utf8')

const before = buildSchema('type Query { old(by: Int): Int }')
const after = buildSchema('type Query { fresh(by: Int): Int }')

test('nothing that breaks the released schema is left without a line in SCHEMA_CHANGES.md', async () => {
  const announcements = readAnnouncements(await read('SCHEMA_CHANGES.md'))
  const released = buildSchema(await read('released.graphql'))
  expect(unannouncedBreaks(released, buildSchema(printedSchema()), announcements)).toEqual([])
})

test('whatever is deprecated names the way out and its last day, announced three months ahead', async () => {
  const announcements = readAnnouncements(await read('SCHEMA_CHANGES.md'))
  expect(badDeprecations(buildSchema(printedSchema()), announcements)).toEqual([])
})

test('a break is refused by the line that would announce it, and let through with it', () => {
  expect(unannouncedBreaks(before, after, [])).toEqual(['Query.old was removed.'])
  expect(unannouncedBreaks(before, after, readAnnouncements('- 2026-11-25 Query.old was removed.'))).toEqual([])
  expect(unannouncedBreaks(before, before, [])).toEqual([])
})

test.each([
  ['gone soon', '', /has to read "use X, removed YYYY-MM-DD"/],
  ['use fresh, removed 2027-02-30', '', /has to read/],
  ['use fresh, removed 2027-03-01', '', /needs a line "- YYYY-MM-DD Query.old is deprecated\."/],
  ['use fresh, removed 2027-03-01', '- 2026-12-02 Query.old is deprecated.', /2 months after/],
])('a deprecation "%s" announced by "%s" is refused', (reason, line, complaint) => {
  const schema = buildSchema(`type Query { old: Int @deprecated(reason: "${reason}") fresh: Int }`)
  expect(badDeprecations(schema, readAnnouncements(line))).toEqual([expect.stringMatching(complaint)])
})

test('fields, arguments, values and input fields are deprecated with three months of notice', () => {
  const schema = buildSchema(`
    type Query { old(by: Int @deprecated(reason: "use to, removed 2027-03-01"), size: Size, input: Input): Int }
    enum Size { SMALL LARGE @deprecated(reason: "use SMALL, removed 2027-03-01") }
    input Input { a: Int b: Int @deprecated(reason: "use a, removed 2027-03-01") }
  `)
  const names = ['Query.old(by:)', 'Size.LARGE', 'Input.b']
  expect(badDeprecations(schema, [])).toHaveLength(3)
  const lines = names.map((name) => `- 2026-12-01 ${name} is deprecated.`).join('\n')
  expect(badDeprecations(schema, readAnnouncements(lines))).toEqual([])
})
