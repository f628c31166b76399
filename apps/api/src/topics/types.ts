import { builder } from '../builder.ts'

builder.prismaNode('Topic', {
  id: { field: 'id' },
  description: 'A topic that a member firm proposed, for one meeting or for any.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'The topic in a few words.' }),
    description: t.exposeString('description', {
      nullable: true,
      description: 'What it is about, in a few sentences.',
    }),
    proposedBy: t.relation('proposedBy', { nullable: true, description: 'The firm that proposed it, if it is known.' }),
  }),
})

builder.prismaObjectField('Meeting', 'topics', (t) =>
  t.relation('topics', {
    description: 'What is to be talked about, in the order of proposing.',
    query: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
  }),
)
