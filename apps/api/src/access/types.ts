import { builder } from '../builder.ts'
import type { Viewer } from './policy.ts'

const staffUser = builder.objectRef<Viewer>('StaffUser').implement({
  description: 'Somebody of the chamber who keeps the network.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name as shown on screen.' }),
    email: t.exposeString('email', { description: 'Address that sign-in links are sent to.' }),
  }),
})

/** Who is asking. */
export const viewer = builder.objectRef<Viewer>('Viewer').implement({
  description: 'Who is asking.',
  fields: (t) => ({
    user: t.field({ type: staffUser, description: 'The one who is signed in.', resolve: (self) => self }),
  }),
})
