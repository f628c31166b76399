import type { ComplexityErrorKind } from '@pothos/plugin-complexity'
import {
  type ASTNode,
  type ASTVisitor,
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  type GraphQLField,
  Kind,
  parse,
  type ValidationContext,
} from 'graphql'
import type { Plugin } from 'graphql-yoga'

/** The largest page of a list. */
export const maxPage = 100
/** A seated meeting of 150 with everything about everybody costs about 12,000. */
export const maxComplexity = 20_000

const maxTokens = 1_500
const maxDepth = 12
const maxAliases = 30
const maxDirectives = 8
const keptDocuments = 100

/**
 * What a field costs: one, times the page for what lies below a list.
 * Throws BAD_USER_INPUT when a list is asked for without a page or with one over `maxPage`.
 */
export function fieldComplexity(args: Record<string, unknown>, _context: unknown, field: GraphQLField<unknown, never>) {
  if (field.args.some(({ name }) => name === 'first') && field.args.some(({ name }) => name === 'last')) {
    return { field: 1, multiplier: pageOf(args, field.name) }
  }
  // The edges of a page are as many as the page, which its field has counted already.
  if (field.name === 'edges') return { field: 1, multiplier: 1 }
  return { field: 1 }
}

function pageOf({ first, last }: Record<string, unknown>, name: string): number {
  const page = first ?? last
  if (typeof page === 'number' && page >= 0 && page <= maxPage && (first == null || last == null)) return page
  throw refusal('BAD_USER_INPUT', `\`${name}\` needs \`first\` or \`last\`, one of the two, from 0 to ${maxPage}.`)
}

/** The refusal of an operation that would read too much. */
export function tooComplex(_kind: ComplexityErrorKind, { complexity }: { complexity: number }): GraphQLError {
  return refusal(
    'TOO_COMPLEX',
    `This operation costs ${complexity}, allowed are ${maxComplexity}: ask for smaller pages.`,
  )
}

/** Refuses before execution what is too long, too deep, too repetitive, or changes several things at once. */
export function useLimits(): Plugin {
  return {
    onParse({ setParseFn }) {
      setParseFn(parseWithin)
    },
    onValidate({ addValidationRule }) {
      addValidationRule(LimitsRule)
    },
  }
}

function parseWithin(source: Parameters<typeof parse>[0], options?: Parameters<typeof parse>[1]): DocumentNode {
  try {
    return parse(source, { ...options, maxTokens })
  } catch (error) {
    if (!(error instanceof GraphQLError) || !error.message.includes(`${maxTokens} tokens`)) throw error
    throw refusal('TOO_LONG', `This operation has more than ${maxTokens} words and signs.`)
  }
}

/**
 * A refusal as it goes out. Yoga answers 200 to clients of the older protocol when parsing fails; one of ours is 400
 * for everybody. What GraphQL or a plugin refuses without a code (a cursor, a variable) is bad input.
 */
export function keepRefused(error: GraphQLError): GraphQLError {
  if (error.extensions.code === 'TOO_LONG') return refusal('TOO_LONG', error.message)
  error.extensions.code ??= 'BAD_USER_INPUT'
  return error
}

/** The parsed documents of the last clients: few, so that memory stays flat whatever is sent. */
export function documentCache() {
  const documents = new Map<string, DocumentNode>()
  return {
    get: (source: string) => documents.get(source),
    set(source: string, document: DocumentNode) {
      documents.set(source, document)
      if (documents.size > keptDocuments) documents.delete(documents.keys().next().value ?? source)
    },
  }
}

function LimitsRule(context: ValidationContext): ASTVisitor {
  let aliases = 0
  let directives = 0
  const count = (node: FieldNode) => {
    aliases += node.alias ? 1 : 0
    directives += node.directives?.length ?? 0
  }
  const report = (code: string, message: string) => context.reportError(refusal(code, message))
  return {
    Field: count,
    OperationDefinition(node) {
      const depth = depthOf(node, context, new Map())
      if (depth > maxDepth) report('TOO_DEEP', `This operation is ${depth} deep, allowed are ${maxDepth}.`)
      if (node.operation === 'mutation' && rootFields(node, context, new Set()) > 1) {
        report('ONE_MUTATION_ONLY', 'One mutation field per operation: send the others in operations of their own.')
      }
    },
    Document: {
      leave() {
        if (aliases > maxAliases) report('TOO_MANY_ALIASES', `${aliases} aliases, allowed are ${maxAliases}.`)
        if (directives > maxDirectives) {
          report('TOO_MANY_DIRECTIVES', `${directives} directives, allowed are ${maxDirectives}.`)
        }
      },
    },
  }
}

/** Depth of the deepest field below a node; a fragment is measured once, and a circle (refused elsewhere) counts 0. */
function depthOf(node: ASTNode, context: ValidationContext, known: Map<string, number>): number {
  if (node.kind === Kind.FRAGMENT_SPREAD) {
    const name = node.name.value
    const fragment = context.getFragment(name)
    if (!known.has(name)) {
      known.set(name, 0)
      known.set(name, fragment ? depthOf(fragment, context, known) : 0)
    }
    return known.get(name) ?? 0
  }
  // What describes the schema is deep by nature, and GraphQL itself limits it.
  if (node.kind === Kind.FIELD && node.name.value.startsWith('__')) return 1
  const selections = 'selectionSet' in node ? (node.selectionSet?.selections ?? []) : []
  const below = Math.max(0, ...selections.map((selection) => depthOf(selection, context, known)))
  return node.kind === Kind.FIELD ? below + 1 : below
}

function rootFields(node: ASTNode, context: ValidationContext, seen: Set<string>): number {
  if (node.kind === Kind.FIELD) return 1
  if (node.kind === Kind.FRAGMENT_SPREAD) {
    const fragment = seen.has(node.name.value) ? null : context.getFragment(node.name.value)
    seen.add(node.name.value)
    return fragment ? rootFields(fragment, context, seen) : 0
  }
  const selections = 'selectionSet' in node ? (node.selectionSet?.selections ?? []) : []
  return selections.reduce((sum, selection) => sum + rootFields(selection, context, seen), 0)
}

/** `spec: false` is HTTP 400 also for clients of the older protocol, which else get 200 with errors. */
function refusal(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status: 400, spec: false } } })
}
