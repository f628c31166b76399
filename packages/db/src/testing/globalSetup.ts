import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '../migrate.ts'
import { startCluster } from './startCluster.ts'
import { testDump } from './testDump.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the PostgreSQL server of this test run, without a database. */
    postgresUrl: string
  }
}

/** The migrated, empty database on the server that every test database is a copy of. */
export const templateName = 'migrated'

/** Projects whose tests open databases. */
const users = new Set(['db', 'seed', 'api', 'web', 'setup'])

/** Runs once before all tests: starts a PostgreSQL and prepares what test databases are copied from. */
export default async function globalSetup({
  vitest,
  provide,
}: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (!vitest.projects.some(({ name }) => users.has(name))) return undefined
  const cluster = await startCluster()
  try {
    await prepareTemplate(cluster.url)
    await testDump()
  } catch (error) {
    await cluster.stop()
    throw error
  }
  provide('postgresUrl', cluster.url)
  return cluster.stop
}

async function prepareTemplate(server: string): Promise<void> {
  const maintenance = new pg.Pool({ connectionString: new URL('/postgres', server).href, max: 1 })
  await maintenance.query(`CREATE DATABASE ${templateName}`)
  await maintenance.end()
  const template = new pg.Pool({ connectionString: new URL(`/${templateName}`, server).href, max: 1 })
  await migrate(template)
  await template.end()
}
