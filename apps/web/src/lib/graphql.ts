import { initGraphQLTada } from 'gql.tada'
import type { introspection } from '../generated/graphql-env.d.ts'

/** Writes an operation; its variables and answer are typed by the printed schema. */
export const graphql = initGraphQLTada<{
  introspection: introspection
  scalars: { Date: string; DateTime: string }
  disableMasking: true
}>()

export type { ResultOf, VariablesOf } from 'gql.tada'
