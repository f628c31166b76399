import { builder } from '../builder.ts'
import { readId } from '../ids.ts'
import { readPlans } from './policy.ts'
import { followSeating } from './service.ts'
import { seatingProgress } from './types.ts'

builder.subscriptionField('seatingProgress', (t) =>
  t.field({
    type: seatingProgress,
    description:
      'How far a search is: at once, then at every sign of progress, and last when it is over. Of a search that is over only the last.',
    args: { runId: t.arg.id({ required: true, description: 'The search.' }) },
    subscribe: (_root, { runId }, context) => followSeating(context, readPlans(context), readId('SeatingRun', runId)),
    resolve: (progress) => progress,
  }),
)
