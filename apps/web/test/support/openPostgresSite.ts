import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { openSite, type Site } from './openSite.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the PostgreSQL server of this test run, without a database. */
    postgresUrl: string
  }
}

/** A site on a database of its own on the real PostgreSQL of the test run. */
export async function openPostgresSite(settings: Readonly<Record<string, string>> = {}): Promise<Site> {
  const name = `web_${randomUUID().replaceAll('-', '')}`
  await runOnServer(`CREATE DATABASE ${name}`)
  const site = await openSite({ ...settings, DATABASE_URL: new URL(`/${name}`, inject('postgresUrl')).href })
  return {
    ...site,
    async close() {
      await site.close()
      await runOnServer(`DROP DATABASE ${name} WITH (FORCE)`)
    },
  }
}

async function runOnServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: new URL('/postgres', inject('postgresUrl')).href })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
