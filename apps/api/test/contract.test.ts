import { readFile } from 'node:fs/promises'
import {
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql'
import { expect, test } from 'vitest'
import { contractFile, printedSchema } from '../src/printSchema.ts'
import { schema } from '../src/schema.ts'

test('the contract in git is the schema that runs (else: npm run print -w @tafelrunde/api, and read the change)', async () => {
  expect(await readFile(contractFile, 'utf8')).toBe(printedSchema())
})

test('every type, field, argument and value says what it is', () => {
  const own = Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  )
  expect(own.flatMap(undescribed)).toEqual([])
})

/** Coordinates of what has no description: "Member.firm". The plugin makes every `totalCount` itself. */
function undescribed(type: GraphQLNamedType): string[] {
  const parts = partsOf(type).filter(({ name }) => name !== 'totalCount')
  const silent = parts.filter(({ description }) => !description).map(({ name }) => `${type.name}.${name}`)
  return type.description ? silent : [type.name, ...silent]
}

function partsOf(type: GraphQLNamedType): readonly { readonly name: string; readonly description?: string | null }[] {
  if (isEnumType(type)) return type.getValues()
  if (isInputObjectType(type)) return Object.values(type.getFields())
  if (!isObjectType(type) && !isInterfaceType(type)) return []
  return Object.values(type.getFields()).flatMap((field) => [field, ...field.args])
}
