import { builder } from '../builder.ts'
import { userErrorType } from '../errors.ts'
import { writeId } from '../ids.ts'
import type { Viewer } from './policy.ts'
import type { StaffEntry } from './store.ts'

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

/** Who is asking. */
export const viewer = builder.objectRef<Viewer>('Viewer').implement({
  description: 'Who is asking.',
  fields: (t) => ({
    user: t.field({
      type: staffUser,
      description: 'The one who is signed in.',
      resolve: ({ userId, ...self }) => ({ id: userId, lockedAt: null, ...self }),
    }),
  }),
})

export const accessError = userErrorType('Access', {
  NOT_FOUND: 'There is nobody with this id on the list.',
  INVALID: 'A value is not allowed; the message says which are.',
  ALREADY_STAFF: 'This address is on the list already.',
  LAST_ADMINISTRATOR: 'Nobody would be left to keep the list.',
  MAIL_NOT_SENT: 'It is done, but the letter about it could not be sent.',
  IDEMPOTENCY_CONFLICT: 'The idempotency key was used before with another input.',
})
