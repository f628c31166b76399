import { trade as findTrade } from '@tafelrunde/trades'
import { requireMember } from '../access/policy.ts'
import { viewer } from '../access/types.ts'
import { builder } from '../builder.ts'
import { trade } from '../people/types.ts'
import { type OwnTable, ownTables } from './ownTables.ts'

const tableMate = builder.objectRef<OwnTable['people'][number]>('TableMate').implement({
  description: 'Somebody at the table: what one hears when people introduce themselves.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Their name.' }),
    firm: t.exposeString('firm', { description: 'Name of their firm.' }),
    trades: t.field({
      type: [trade],
      description: 'What it does, the main trade first.',
      resolve: ({ tradeIds }) => tradeIds.flatMap((id) => findTrade(id) ?? []),
    }),
    host: t.exposeBoolean('host', { description: 'Whether they are the host of the table.' }),
  }),
})

const ownTable = builder.objectRef<OwnTable>('OwnTable').implement({
  description: 'The table at which a member sits in one round.',
  fields: (t) => ({
    round: t.exposeInt('round', { description: 'From 1.' }),
    table: t.exposeInt('table', { description: 'Number of the table, from 1.' }),
    people: t.field({
      type: [tableMate],
      description: 'Everybody at the table, the host first.',
      resolve: ({ people }) => [...people],
    }),
  }),
})

builder.objectField(viewer, 'tables', (t) =>
  t.field({
    type: [ownTable],
    description:
      'Where the member who is asking sits, round by round: from the day of the meeting on, by its newest plan. For members only.',
    args: { meetingId: t.arg.id({ required: true, description: 'The meeting.' }) },
    resolve: (_self, { meetingId }, context) => ownTables(context, requireMember(context), meetingId),
  }),
)
