import { GraphQLError } from 'graphql'
import type { Logger } from 'pino'
import { builder } from './builder.ts'
import { isMalformedValue } from './databaseErrors.ts'
import type { Text } from './language.ts'
import { keepRefused } from './limits.ts'

/** Trouble that was to be expected: data for the one who asked, never an exception. */
export interface UserError<Code extends string = string> {
  /** Where in the input, from the outside in: ["input", "tableSize", "min"]. */
  readonly path: readonly string[]
  readonly code: Code
  readonly message: Text
}

/** What every domain's user error shares, so that clients can ask for it without knowing the domain. */
export const userError = builder.interfaceRef<UserError>('UserError').implement({
  description: 'Trouble that was to be expected. Each domain has its own codes.',
  fields: (t) => ({
    path: t.stringList({
      description: 'Where in the input, from the outside in.',
      resolve: ({ path }) => [...path],
    }),
    message: t.string({
      description: 'What is wrong and the way out, in the language of the request (Accept-Language: de or en).',
      resolve: ({ message }, _args, { language }) => message[language],
    }),
  }),
})

/**
 * The user error of one domain: type `${domain}Error`, with its codes as the enum `${domain}ErrorCode`.
 * @param codes every code with what it means, for the reader of the schema
 */
export function userErrorType(domain: string, codes: Readonly<Record<string, string>>) {
  const code = builder.enumType(`${domain}ErrorCode`, {
    description: `What can be wrong in the domain ${domain}.`,
    values: Object.fromEntries(Object.entries(codes).map(([name, description]) => [name, { description }])),
  })
  return builder.objectRef<UserError>(`${domain}Error`).implement({
    description: `Trouble that was to be expected in the domain ${domain}.`,
    interfaces: [userError],
    fields: (t) => ({
      code: t.field({ type: code, description: 'Stable, for programs.', resolve: (error) => error.code }),
    }),
  })
}

/**
 * What a client gets to see of an error: refusals of ours and of GraphQL as they are, a value that the database cannot
 * hold (a malformed cursor, a zero character) as bad input, anything else as one sentence with the request's id.
 * The whole error goes to the log under that id.
 */
export function maskError(error: unknown, log: Logger, requestId: string): GraphQLError {
  const cause = error instanceof GraphQLError ? error.originalError : error
  if (error instanceof GraphQLError && (!cause || cause instanceof GraphQLError)) return keepRefused(error)
  const path = error instanceof GraphQLError ? error.path : undefined
  if (isMalformedValue(cause)) {
    const message = 'Ein Wert ist fehlerhaft. / A value is malformed.'
    return new GraphQLError(message, { path, extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } })
  }
  log.error({ err: error, requestId }, 'unexpected error')
  const message = `Unerwarteter Fehler. / Unexpected error. (${requestId})`
  return new GraphQLError(message, {
    path,
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId, http: { status: 500 } },
  })
}
