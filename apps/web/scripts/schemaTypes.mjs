// The printed schema as TypeScript types, so that a wrong field in an operation is a type error.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { minifyIntrospection, outputIntrospectionFile } from '@gql.tada/internal'
import { buildSchema, introspectionFromSchema } from 'graphql'

const schemaPath = createRequire(import.meta.url).resolve('@tafelrunde/contract/schema.graphql')
const folder = new URL('../src/generated/', import.meta.url)

const introspection = introspectionFromSchema(buildSchema(readFileSync(schemaPath, 'utf8')))
const types = outputIntrospectionFile(minifyIntrospection(introspection), {
  fileType: '.d.ts',
  shouldPreprocess: true,
})
mkdirSync(folder, { recursive: true })
writeFileSync(new URL('graphql-env.d.ts', folder), types)
