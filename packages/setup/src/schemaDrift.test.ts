import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { PGlite } from '@electric-sql/pglite'
import { testDump } from '@tafelrunde/db/testing'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { schemaDrift } from './schemaDrift.ts'

const prismaDir = fileURLToPath(new URL('../../../prisma', import.meta.url))
const schemaDir = path.join(prismaDir, 'schema')
const migrationsDir = path.join(prismaDir, 'migrations')

let shadow: PGlite
beforeAll(async () => {
  shadow = await PGlite.create({ loadDataDir: await testDump() })
})
afterAll(() => shadow.close())

let changed: string
beforeEach(() => {
  changed = mkdtempSync(path.join(tmpdir(), 'tafelrunde-drift-'))
  cpSync(schemaDir, changed, { recursive: true })
})
afterEach(() => rmSync(changed, { recursive: true }))

it('finds that the migrations lead to the schema (if not: npm run migrate:dev -- NAME)', async () => {
  expect(await schemaDrift(schemaDir, migrationsDir, shadow)).toBe('')
})

it('finds a field that no migration adds', async () => {
  const file = path.join(changed, 'topics.prisma')
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace('title        String', 'title        String\n  votes        Int'),
  )
  expect(await schemaDrift(changed, migrationsDir, shadow)).toContain(
    'ALTER TABLE "Topic" ADD COLUMN     "votes" INTEGER NOT NULL',
  )
})
