import { builder } from '../builder.ts'
import { userErrorType } from '../errors.ts'
import { writeId } from '../ids.ts'
import { requireStaff, type StaffViewer, type Viewer } from './policy.ts'
import { readScopes, scopes } from './scopes.ts'
import type { ApiKeyEntry, StaffEntry } from './store.ts'

export const staffRole = builder.enumType('StaffRole', {
  description: 'What somebody of the chamber may do.',
  values: {
    STAFF: { description: 'Keeps the network: members, meetings, topics, plans.' },
    ADMINISTRATOR: { description: 'Keeps the list of staff as well.' },
  },
})

export const staffUser = builder.objectRef<StaffEntry>('StaffUser').implement({
  description: 'Somebody of the chamber who keeps the network.',
  fields: (t) => ({
    id: t.id({ description: 'Opaque id that never changes.', resolve: ({ id }) => writeId('StaffUser', id) }),
    name: t.exposeString('name', { description: 'Name as shown on screen.' }),
    email: t.exposeString('email', { description: 'Address that sign-in links are sent to.' }),
    role: t.expose('role', { type: staffRole, description: 'What they may do.' }),
    lockedAt: t.expose('lockedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when they are locked out; null for whoever may sign in.',
    }),
  }),
})

export const scope = builder.enumType('Scope', {
  description: 'What the key of a tool allows.',
  values: Object.fromEntries(
    (Object.keys(scopes) as (keyof typeof scopes)[]).map((value) => [
      value.toUpperCase().replace(':', '_'),
      { value, description: scopes[value] },
    ]),
  ) as Record<string, { value: keyof typeof scopes; description: string }>,
})

const role = builder.enumType('Role', {
  description: 'Who somebody is to the service.',
  values: {
    STAFF: { description: 'Somebody of the chamber.' },
    ADMINISTRATOR: { description: 'Somebody of the chamber who also keeps the list of staff and the keys.' },
    MEMBER: { description: 'A person of a member firm, by a personal link.' },
    TOOL: { description: 'Another tool of the chamber, by its key.' },
  },
})

export const apiKey = builder.objectRef<ApiKeyEntry>('ApiKey').implement({
  description: 'The key of another tool of the chamber, without its secret.',
  fields: (t) => ({
    id: t.id({ description: 'Opaque id that never changes.', resolve: ({ id }) => writeId('ApiKey', id) }),
    name: t.exposeString('name', { description: 'What it is for.' }),
    prefix: t.exposeString('prefix', { description: 'The beginning of its secret, to tell keys apart.' }),
    scopes: t.field({
      type: [scope],
      description: 'What it allows.',
      resolve: (key) => readScopes(key.scopes),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'When it ends or has ended.' }),
    lastUsedAt: t.expose('lastUsedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was last used, true to the minute; null when never.',
    }),
    revokedAt: t.expose('revokedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was ended before its time; null when it was not.',
    }),
  }),
})

/** Who is asking. */
export const viewer = builder.objectRef<Viewer>('Viewer').implement({
  description: 'Who is asking.',
  fields: (t) => ({
    role: t.field({ type: role, description: 'Who they are to the service.', resolve: (self) => self.role }),
    name: t.exposeString('name', { description: 'Name of the person or of the key.' }),
    scopes: t.field({
      type: [scope],
      description: 'What their key allows; empty for people.',
      resolve: (self) => (self.role === 'TOOL' ? [...self.scopes] : []),
    }),
    user: t.field({
      type: staffUser,
      description: 'Somebody of the chamber who is signed in. Not for tools.',
      resolve: (self, _args, context) => {
        requireStaff(context)
        const { userId: id, name, email, role } = self as StaffViewer
        return { id, name, email, role, lockedAt: null }
      },
    }),
  }),
})

export const accessError = userErrorType('Access', {
  NOT_FOUND: 'There is nobody and no key with this id.',
  INVALID: 'A value is not allowed; the message says which are.',
  ALREADY_STAFF: 'This address is on the list already.',
  LAST_ADMINISTRATOR: 'Nobody would be left to keep the list.',
  MAIL_NOT_SENT: 'It is done, but the letter about it could not be sent.',
  IDEMPOTENCY_CONFLICT: 'The idempotency key was used before with another input.',
})
