import { builder } from '../builder.ts'
import { requireAdministrator, unauthenticated } from './policy.ts'
import { listApiKeys, listStaff } from './store.ts'
import { apiKey, staffUser, viewer } from './types.ts'

builder.queryField('viewer', (t) =>
  t.field({
    type: viewer,
    description: 'Who is asking.',
    resolve: (_root, _args, context) => {
      if (!context.viewer) throw unauthenticated()
      return context.viewer
    },
  }),
)

builder.queryField('staff', (t) =>
  t.field({
    type: [staffUser],
    description: 'Everybody of the chamber who may sign in or is locked out, by name. For administrators.',
    resolve: (_root, _args, context) => listStaff(requireAdministrator(context), context.db),
  }),
)

builder.queryField('apiKeys', (t) =>
  t.field({
    type: [apiKey],
    description: 'The keys of other tools, the newest first, those that are over as well. For administrators.',
    resolve: (_root, _args, context) => listApiKeys(requireAdministrator(context), context.db),
  }),
)
