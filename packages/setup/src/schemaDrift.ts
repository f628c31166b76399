import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { MigrationList, SchemasContainer } from '@prisma/schema-engine-wasm/schema_engine_bg'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import { loadSchemaEngine } from './loadSchemaEngine.ts'

const everything = { externalTables: [], externalEnums: [] }

/**
 * The SQL that leads from all migrations to the schema: '' when they agree.
 *
 * @param schemaDir folder of .prisma files
 * @param migrationsDir folder with one folder per migration; may be empty
 * @param shadow a database to replay the migrations in: all it holds is dropped; it stays the caller's to close
 */
export async function schemaDrift(schemaDir: string, migrationsDir: string, shadow: PGlite): Promise<string> {
  await shadow.exec('DROP SCHEMA public CASCADE; CREATE SCHEMA public')
  const schema = await readSchema(schemaDir)
  const engine = await openEngine(schema, shadow)
  try {
    const { exitCode, stdout } = await engine.diff({
      from: { tag: 'migrations', ...(await readMigrations(migrationsDir)) },
      to: { tag: 'schemaDatamodel', ...schema },
      script: true,
      exitCode: true,
      filters: everything,
    })
    return exitCode === 0 ? '' : (stdout ?? '')
  } finally {
    engine.free()
  }
}

async function openEngine(schema: SchemasContainer, shadow: PGlite) {
  const SchemaEngine = await loadSchemaEngine()
  const connect = () => new PrismaPGlite(shadow).connect()
  const factory = bindMigrationAwareSqlAdapterFactory({
    provider: 'postgres',
    adapterName: 'pglite',
    connect,
    connectToShadowDb: connect,
  })
  const datamodels = schema.files.map((file): [string, string] => [file.path, file.content])
  return SchemaEngine.new({ datamodels }, () => {}, factory)
}

async function readSchema(dir: string): Promise<SchemasContainer> {
  const names = (await readdir(dir)).filter((name) => name.endsWith('.prisma')).sort()
  const files = names.map(async (name) => ({ path: name, content: await readFile(path.join(dir, name), 'utf8') }))
  return { files: await Promise.all(files) }
}

async function readMigrations(dir: string): Promise<MigrationList> {
  const entries = await readdir(dir, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return {
    baseDir: dir,
    lockfile: { path: 'migration_lock.toml', content: await readFile(path.join(dir, 'migration_lock.toml'), 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(names.sort().map((name) => readMigration(dir, name))),
  }
}

async function readMigration(dir: string, name: string) {
  const value = await readFile(path.join(dir, name, 'migration.sql'), 'utf8')
  return { path: name, migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value } } }
}
