import { GraphQLError } from 'graphql'

/** Somebody who is signed in. */
export interface Viewer {
  readonly userId: string
  readonly name: string
  readonly email: string
  readonly role: 'STAFF'
}

const proof: unique symbol = Symbol('staff')

/** The proof that staff are asking; only `requireStaff` makes one, and stores ask for it. */
export interface Staff {
  readonly [proof]: true
  readonly userId: string
}

/** Lets staff pass. Throws UNAUTHENTICATED (HTTP 401) for everybody else. */
export function requireStaff({ viewer }: { readonly viewer: Viewer | null }): Staff {
  if (viewer?.role !== 'STAFF') throw unauthenticated()
  return { [proof]: true, userId: viewer.userId }
}

/** The one answer to everybody who is not signed in. */
export function unauthenticated(): GraphQLError {
  return new GraphQLError('Bitte melden Sie sich an. / Please sign in.', {
    extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } },
  })
}
