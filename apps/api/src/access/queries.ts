import { builder } from '../builder.ts'
import { unauthenticated } from './policy.ts'
import { viewer } from './types.ts'

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
