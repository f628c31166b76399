import { districts, trades } from '@tafelrunde/trades'
import { requireMember } from '../access/policy.ts'
import { viewer } from '../access/types.ts'
import { builder } from '../builder.ts'
import { readMembers } from './policy.ts'
import { memberFilter } from './service.ts'
import { countMembers, listMembers, showMember, showOwnPerson } from './store.ts'
import { district, member, person, trade } from './types.ts'

builder.queryField('members', (t) =>
  t.prismaConnection(
    {
      type: member,
      cursor: 'id',
      description: 'The firms of the network in German order.',
      args: {
        search: t.arg.string({
          description:
            'Words that must be found in the names of the firm and its people or in its number: "mueller" finds Müller.',
        }),
        tradeId: t.arg.string({ description: 'Only firms of this trade: A-27.' }),
        district: t.arg.string({ description: 'Only firms of this district: its key (AGS).' }),
      },
      totalCount: (_root, args, context) => countMembers(readMembers(context), context.db, memberFilter(args)),
      resolve: (query, _root, args, context) =>
        listMembers(readMembers(context), context.db, memberFilter(args), query),
    },
    { name: 'MemberConnection' },
    { name: 'MemberEdge' },
  ),
)

builder.queryField('member', (t) =>
  t.prismaField({
    type: member,
    nullable: true,
    description: 'The firm with this number; null when there is none.',
    args: { externalId: t.arg.string({ required: true, description: "The chamber's own number." }) },
    resolve: (query, _root, { externalId }, context) => showMember(readMembers(context), context.db, externalId, query),
  }),
)

builder.queryField('trades', (t) =>
  t.field({
    type: [trade],
    description: 'All trades of the register of crafts, in its order.',
    resolve: () => [...trades],
  }),
)

builder.queryField('districts', (t) =>
  t.field({ type: [district], description: 'All districts of the region.', resolve: () => [...districts] }),
)

builder.objectField(viewer, 'person', (t) =>
  t.prismaField({
    type: person,
    description: 'The entry of the member who is asking. For members only.',
    resolve: (query, _self, _args, context) => showOwnPerson(requireMember(context), context.db, query),
  }),
)
