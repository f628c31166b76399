import { GraphQLError } from 'graphql'
import type { Scope } from './scopes.ts'

/** Administrators are staff who also keep the list of staff and the keys of tools. */
export type StaffRole = 'STAFF' | 'ADMINISTRATOR'

/** What opens a field: being staff, an administrator or a member, or a scope that a key has. */
export type Grant = 'staff' | 'administrator' | 'member' | Scope

/** Somebody who is signed in, or a tool with a key. */
export type Viewer = StaffViewer | MemberViewer | ToolViewer

export interface StaffViewer {
  readonly role: StaffRole
  readonly userId: string
  readonly name: string
  readonly email: string
}

/** A person of a member firm, by a personal link. */
export interface MemberViewer {
  readonly role: 'MEMBER'
  readonly userId: string
  readonly name: string
  readonly personId: string
  readonly memberId: string
}

export interface ToolViewer {
  readonly role: 'TOOL'
  /** Names the tool wherever a user is named: "tool:" and the id of its key. */
  readonly userId: string
  readonly name: string
  readonly scopes: readonly Scope[]
}

const staffProof: unique symbol = Symbol('staff')
const administratorProof: unique symbol = Symbol('administrator')
const ownProof: unique symbol = Symbol('own')

/** The proof that whoever asks may: staff, or a tool in their stead. Only this file makes one, and stores ask for it. */
export interface Staff {
  readonly [staffProof]: true
  readonly userId: string
}

/** The proof of who of the members is asking: it opens what is their own. */
export interface OwnEntry {
  readonly [ownProof]: true
  readonly personId: string
  readonly memberId: string
}

/** The proof that an administrator is asking. */
export interface Administrator extends Staff {
  readonly [administratorProof]: true
}

interface Asked {
  readonly viewer: Viewer | null
}

/** What a viewer brings along. */
export function grantsOf(viewer: Viewer): readonly Grant[] {
  if (viewer.role === 'TOOL') return viewer.scopes
  if (viewer.role === 'MEMBER') return ['member']
  return viewer.role === 'ADMINISTRATOR' ? ['staff', 'administrator'] : ['staff']
}

/**
 * Lets pass whoever has one of these grants.
 * Throws UNAUTHENTICATED (HTTP 401) for those who are not signed in and FORBIDDEN (403) for the others.
 */
export function requireGrant({ viewer }: Asked, ...wanted: readonly Grant[]): Staff {
  if (!viewer) throw unauthenticated()
  if (!grantsOf(viewer).some((grant) => wanted.includes(grant))) throw forbidden([], wanted)
  return { [staffProof]: true, userId: viewer.userId }
}

/** Lets staff pass, and no tool. */
export function requireStaff(asked: Asked): Staff {
  return requireGrant(asked, 'staff')
}

/** Lets members pass, to what is their own. */
export function requireMember(asked: Asked): OwnEntry {
  requireGrant(asked, 'member')
  const { personId, memberId } = asked.viewer as MemberViewer
  return { [ownProof]: true, personId, memberId }
}

/** Lets administrators pass. */
export function requireAdministrator(asked: Asked): Administrator {
  return { ...requireGrant(asked, 'administrator'), [administratorProof]: true }
}

/** The one answer to everybody who is not signed in. */
export function unauthenticated(): GraphQLError {
  return new GraphQLError('Bitte melden Sie sich an. / Please sign in.', {
    extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } },
  })
}

/**
 * The answer to those who are signed in and may not do this.
 * @param fields what they asked for and may not have, as "Person.email"
 * @param needs what would open it
 */
export function forbidden(fields: readonly string[], needs: readonly Grant[]): GraphQLError {
  const what = fields.length > 0 ? `: ${fields.join(', ')}` : ''
  return new GraphQLError(`Dafür fehlt Ihnen das Recht. / You may not do this${what}.`, {
    extensions: { code: 'FORBIDDEN', fields, needs, http: { status: 403 } },
  })
}
