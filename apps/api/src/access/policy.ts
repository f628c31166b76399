import { GraphQLError } from 'graphql'

/** Somebody who is signed in. */
export interface Viewer {
  readonly userId: string
  readonly name: string
  readonly email: string
  readonly role: StaffRole
}

/** Administrators are staff who also keep the list of staff. */
export type StaffRole = 'STAFF' | 'ADMINISTRATOR'

const staffProof: unique symbol = Symbol('staff')
const administratorProof: unique symbol = Symbol('administrator')

/** The proof that staff are asking; only this file makes one, and stores ask for it. */
export interface Staff {
  readonly [staffProof]: true
  readonly userId: string
}

/** The proof that an administrator is asking. */
export interface Administrator extends Staff {
  readonly [administratorProof]: true
}

interface Asked {
  readonly viewer: Viewer | null
}

/** Lets staff pass. Throws UNAUTHENTICATED (HTTP 401) for everybody else. */
export function requireStaff({ viewer }: Asked): Staff {
  if (!viewer) throw unauthenticated()
  return { [staffProof]: true, userId: viewer.userId }
}

/** Lets administrators pass. Throws UNAUTHENTICATED (HTTP 401) for strangers and FORBIDDEN (403) for other staff. */
export function requireAdministrator({ viewer }: Asked): Administrator {
  if (!viewer) throw unauthenticated()
  if (viewer.role !== 'ADMINISTRATOR') throw forbidden()
  return { [staffProof]: true, [administratorProof]: true, userId: viewer.userId }
}

/** The one answer to everybody who is not signed in. */
export function unauthenticated(): GraphQLError {
  return new GraphQLError('Bitte melden Sie sich an. / Please sign in.', {
    extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } },
  })
}

/** The answer to those who are signed in and may not do this. */
export function forbidden(): GraphQLError {
  return new GraphQLError('Das dürfen nur Verwalterinnen und Verwalter. / Only administrators may do this.', {
    extensions: { code: 'FORBIDDEN', http: { status: 403 } },
  })
}
