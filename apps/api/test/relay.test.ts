import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { printedSchema } from '../src/printSchema.ts'

const compiler: string = createRequire(import.meta.url)('relay-compiler')
const operations = new URL('../../../packages/contract/operations/', import.meta.url)

/** What a client with Relay adds: a list read page by page, and a part of a node that can be fetched again. */
const pages = `query pagesQuery { members(first: 10) @connection(key: "pages_members") { edges { node { firm } } } }`
const again = `fragment again on Meeting
@argumentDefinitions(count: { type: "Int", defaultValue: 10 }, cursor: { type: "String" })
@refetchable(queryName: "againQuery") {
  replies(first: $count, after: $cursor) @connection(key: "again_replies") { edges { node { answer } } }
}`

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tafelrunde-relay-'))
  await mkdir(path.join(folder, 'src'))
  await mkdir(path.join(folder, 'out'))
  await writeFile(path.join(folder, 'schema.graphql'), printedSchema())
})
afterAll(() => rm(folder, { recursive: true }))

async function compile(documents: ReadonlyMap<string, string>): Promise<string> {
  for (const [name, text] of documents) {
    await writeFile(path.join(folder, 'src', `${name}.js`), `graphql\`${text.replaceAll('`', '')}\`\n`)
  }
  const config = { src: './src', schema: './schema.graphql', artifactDirectory: './out', language: 'javascript' }
  await writeFile(path.join(folder, 'relay.config.json'), JSON.stringify(config))
  const { stdout, stderr } = await promisify(execFile)(compiler, ['relay.config.json'], { cwd: folder })
  return stdout + stderr
}

/** The example operations, named after their files as Relay wants it: "memberQuery". */
async function examples(): Promise<[string, string][]> {
  const files = await readdir(operations)
  return Promise.all(
    files.map(async (file): Promise<[string, string]> => {
      const name = path.basename(file, '.graphql')
      const text = await readFile(new URL(file, operations), 'utf8')
      return [name, text.replace(/^(query|mutation|subscription)\b *\w*/m, (_, kind: string) => named(kind, name))]
    }),
  )
}

function named(kind: string, name: string): string {
  return `${kind} ${name}${kind.charAt(0).toUpperCase()}${kind.slice(1)}`
}

test('a Relay compiler accepts the schema, every example operation, pages and what can be fetched again', async () => {
  const documents = new Map([...(await examples()), ['pages', pages] as const, ['again', again] as const])
  expect(await compile(documents)).toContain('Compilation completed.')
})

test('a connection of what is no list is refused, so the compiler does look', async () => {
  const wrong = 'query wrongQuery { topicRules @connection(key: "wrong_topicRules") { id } }'
  await expect(compile(new Map([['wrong', wrong]]))).rejects.toThrow(/connection/)
})
