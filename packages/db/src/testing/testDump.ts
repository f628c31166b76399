import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { engineVersion } from '../embedded/checkEngineVersion.ts'
import { openEmbedded } from '../embedded/openEmbedded.ts'
import { migrate, migrationsDir } from '../migrate.ts'

const cacheDir = fileURLToPath(new URL('../../../../.cache', import.meta.url))

/** An archive of a migrated, empty database: made once per set of migrations, since a new one takes seconds. */
export async function testDump(): Promise<Blob> {
  const file = path.join(cacheDir, `migrated-${fingerprint()}.tar`)
  if (!existsSync(file)) await makeDump(file)
  return new Blob([readFileSync(file)])
}

async function makeDump(file: string): Promise<void> {
  const { pool, dump, close } = await openEmbedded()
  await migrate(pool)
  const archive = Buffer.from(await (await dump()).arrayBuffer())
  await close()
  mkdirSync(cacheDir, { recursive: true })
  // Another test process may be at the same: each writes its own file, the last one renamed stays.
  const draft = `${file}.${randomUUID()}`
  writeFileSync(draft, archive)
  renameSync(draft, file)
}

function fingerprint(): string {
  const hash = createHash('sha256').update(engineVersion())
  for (const name of readdirSync(migrationsDir).sort()) {
    const file = path.join(migrationsDir, name, 'migration.sql')
    if (existsSync(file)) hash.update(name).update(readFileSync(file))
  }
  return hash.digest('hex').slice(0, 16)
}
