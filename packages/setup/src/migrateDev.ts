// npm run migrate:dev -- NAME: writes the next migration, the SQL from the last one to the present schema.
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { PGlite } from '@electric-sql/pglite'
import { schemaDrift } from './schemaDrift.ts'

const prismaDir = fileURLToPath(new URL('../../../prisma', import.meta.url))
const migrationsDir = path.join(prismaDir, 'migrations')
const name = process.argv[2] ?? ''

if (!/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error(
    `A migration needs a name of small letters, digits and _, not "${name}": npm run migrate:dev -- add_phone`,
  )
  process.exit(1)
}

const shadow = await PGlite.create()
const sql = await schemaDrift(path.join(prismaDir, 'schema'), migrationsDir, shadow)
await shadow.close()
if (sql === '') {
  console.log('The migrations already lead to the schema: nothing written.')
} else {
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const dir = path.join(migrationsDir, `${stamp}_${name}`)
  await mkdir(dir)
  await writeFile(path.join(dir, 'migration.sql'), sql)
  console.log(`Wrote ${path.relative(process.cwd(), dir)}/migration.sql. Read it: a rename shows as drop and create.`)
}
