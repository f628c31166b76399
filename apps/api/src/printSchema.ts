// npm run print -w @tafelrunde/api: writes the schema to packages/contract/schema.graphql, where it is read in review.
import { writeFile } from 'node:fs/promises'
import { lexicographicSortSchema, printSchema } from 'graphql'
import { schema } from './schema.ts'

export const contractFile = new URL('../../../packages/contract/schema.graphql', import.meta.url)

/** The schema as text, types and fields in alphabetical order, so that a change shows where it is. */
export function printedSchema(): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`
}

if (process.argv[1] === import.meta.filename) await writeFile(contractFile, printedSchema())
