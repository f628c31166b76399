import SchemaBuilder from '@pothos/core'
import ComplexityPlugin from '@pothos/plugin-complexity'
import PrismaPlugin from '@pothos/plugin-prisma'
import RelayPlugin from '@pothos/plugin-relay'
import ScopeAuthPlugin from '@pothos/plugin-scope-auth'
import { getDatamodel, type PrismaTypes } from '@tafelrunde/db'
import { isInterfaceType } from 'graphql'
import { unauthenticated } from './access/policy.ts'
import type { Context } from './context.ts'
import { isRowMissing } from './databaseErrors.ts'
import { parseId, writeId } from './ids.ts'
import { fieldComplexity, maxComplexity, maxPage, tooComplex } from './limits.ts'
import { formatDate, formatDateTime, parseDate, parseDateTime } from './scalars.ts'

/**
 * The one builder of the schema. A domain's `index.ts` imports it and adds its types and fields;
 * `schema.ts` imports the domains in order. Root fields are for staff unless a field says otherwise.
 */
export const builder = new SchemaBuilder<{
  Context: Context
  PrismaTypes: PrismaTypes
  DefaultFieldNullability: false
  DefaultEdgesNullability: { list: false; items: false }
  DefaultNodeNullability: false
  AuthScopes: { staff: boolean }
  Scalars: { Date: { Input: string; Output: Date | string }; DateTime: { Input: Date; Output: Date } }
}>({
  plugins: [ScopeAuthPlugin, RelayPlugin, PrismaPlugin, ComplexityPlugin],
  defaultFieldNullability: false,
  scopeAuth: {
    authScopes: ({ viewer }) => ({ staff: viewer !== null }),
    unauthorizedError: unauthenticated,
  },
  relay: {
    encodeGlobalID: (typename, id) => writeId(typename, String(id)),
    decodeGlobalID: (globalId) => parseId(globalId) ?? { typename: '', id: '' },
    idFieldOptions: { description: 'Opaque id that never changes.' },
    edgesFieldOptions: { nullable: { list: false, items: false }, description: 'The page.' },
    nodeFieldOptions: { nullable: false, description: 'The thing itself.' },
    cursorFieldOptions: { description: 'Its place in the list, for `after` and `before`.' },
    pageInfoFieldOptions: { description: 'Whether there is more.' },
    pageInfoTypeOptions: { description: 'Where a page stands in its list.' },
    hasNextPageFieldOptions: { description: 'Whether more follows (when asked with `first`).' },
    hasPreviousPageFieldOptions: { description: 'Whether more lies before (when asked with `last`).' },
    startCursorFieldOptions: { description: 'Place of the first of the page.' },
    endCursorFieldOptions: { description: 'Place of the last of the page.' },
    firstArgOptions: { description: `How many from the beginning, at most ${maxPage}. Either this or \`last\`.` },
    lastArgOptions: { description: `How many from the end, at most ${maxPage}. Either this or \`first\`.` },
    afterArgOptions: { description: 'Only what follows this place.' },
    beforeArgOptions: { description: 'Only what lies before this place.' },
    defaultConnectionTypeOptions: { description: 'One page of a list.' },
    defaultEdgeTypeOptions: { description: 'One entry of a page.' },
    cursorType: 'String',
    nodesQueryOptions: false,
    nodeTypeOptions: { description: 'Anything with an opaque id that never changes.' },
    nodeQueryOptions: {
      description: 'Anything by its opaque id; null when there is no such thing.',
      args: { id: { description: 'The opaque id.' } },
      resolve: async (_root, { id }, _context, { schema, returnType }, resolveNode) => {
        const nodes = isInterfaceType(returnType) ? schema.getPossibleTypes(returnType) : []
        return nodes.some(({ name }) => name === id.typename) ? orNull(() => resolveNode(id)) : null
      },
    },
  },
  prisma: {
    client: ({ db }) => db,
    dmmf: getDatamodel(),
    filterConnectionTotalCount: true,
  },
  complexity: { fieldComplexity, limit: { complexity: maxComplexity }, complexityError: tooComplex },
})

builder.queryType({ description: 'What can be read.', authScopes: { staff: true } })
builder.mutationType({ description: 'What can be changed. One field per operation.', authScopes: { staff: true } })
builder.subscriptionType({ description: 'What can be followed, over Server-Sent Events.', authScopes: { staff: true } })

builder.scalarType('Date', {
  description: 'A day, written 2026-11-24.',
  serialize: formatDate,
  parseValue: parseDate,
})
builder.scalarType('DateTime', {
  description: 'A moment with its offset, written 2026-11-24T17:30:00.000Z.',
  serialize: formatDateTime,
  parseValue: parseDateTime,
})

async function orNull(load: () => unknown): Promise<unknown> {
  try {
    return await load()
  } catch (error) {
    if (isRowMissing(error)) return null
    throw error
  }
}
