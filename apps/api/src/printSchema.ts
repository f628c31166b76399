// npm run print -w @tafelrunde/api: writes the schema to packages/contract/schema.graphql, where it is read in review.
import { writeFile } from 'node:fs/promises'
import { lexicographicSortSchema, printSchema } from 'graphql'
import { schema } from './schema.ts'

export const contractFile = new URL('../../../packages/contract/schema.graphql', import.meta.url)

/**
 * The schema as text, types and fields in alphabetical order, so that a change shows where it is, and laid out as the
 * formatter of the house lays it out.
 */
export function printedSchema(): string {
  const text = printSchema(lexicographicSortSchema(schema))
  return `${text.replace(/^( *)"""(.+)"""$/gm, '$1"""\n$1$2\n$1"""')}\n`
}

if (process.argv[1] === import.meta.filename) await writeFile(contractFile, printedSchema())
