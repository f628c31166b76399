import { builder } from '../builder.ts'
import { readMeetings } from './policy.ts'
import { countMeetings, listMeetings } from './store.ts'
import { meeting, meetingStatus } from './types.ts'

builder.queryField('meetings', (t) =>
  t.prismaConnection(
    {
      type: meeting,
      cursor: 'id',
      description: 'The meetings, the latest first.',
      args: { status: t.arg({ type: meetingStatus, description: 'Only meetings that are so far.' }) },
      totalCount: (_root, { status }, context) => countMeetings(readMeetings(context), context.db, status ?? null),
      resolve: (query, _root, { status }, context) =>
        listMeetings(readMeetings(context), context.db, query, status ?? null),
    },
    { name: 'MeetingConnection' },
    { name: 'MeetingEdge' },
  ),
)
