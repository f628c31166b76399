import {
  type DocumentNode,
  type ExecutionArgs,
  type GraphQLError,
  type GraphQLSchema,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { Context } from '../context.ts'
import { grantsFor } from './matrix.ts'
import { forbidden, grantsOf, unauthenticated, type Viewer } from './policy.ts'

/**
 * Refuses an operation before anything is done when it names one field that its viewer may not use, in whatever
 * fragment it hides and whether a directive would leave it out or not.
 */
export function useMatrix(): Plugin<Context> {
  return {
    onExecute: ({ args, setResultAndStopExecution }) => {
      const refusal = refusalOf(args)
      if (refusal) setResultAndStopExecution({ errors: [refusal] })
    },
    onSubscribe: ({ args, setResultAndStopExecution }) => {
      const refusal = refusalOf(args)
      if (refusal) setResultAndStopExecution({ errors: [refusal] })
    },
  }
}

const known = new WeakMap<DocumentNode, readonly string[]>()

function refusalOf({ document, schema, contextValue }: ExecutionArgs): GraphQLError | null {
  const { viewer } = contextValue as Context
  if (!viewer) return unauthenticated()
  const named = known.get(document) ?? fieldsOf(document, schema)
  known.set(document, named)
  return check(named, viewer)
}

function check(named: readonly string[], viewer: Viewer): GraphQLError | null {
  const grants = grantsOf(viewer)
  const refused = named.filter((coordinate) => !grantsFor(coordinate).some((grant) => grants.includes(grant)))
  if (refused.length === 0) return null
  return forbidden(refused, [...new Set(refused.flatMap(grantsFor))])
}

/** Every field that the document names, once: "Person.email". What describes the schema itself is for everybody. */
function fieldsOf(document: DocumentNode, schema: GraphQLSchema): string[] {
  const named = new Set<string>()
  const types = new TypeInfo(schema)
  const Field = () => {
    const [type, field] = [types.getParentType(), types.getFieldDef()]
    if (type && field && !type.name.startsWith('__') && !field.name.startsWith('__'))
      named.add(`${type.name}.${field.name}`)
  }
  visit(document, visitWithTypeInfo(types, { Field }))
  return [...named]
}
