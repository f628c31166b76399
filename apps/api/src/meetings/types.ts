import { builder } from '../builder.ts'
import { userErrorType } from '../errors.ts'

export const meetingMode = builder.enumType('MeetingMode', {
  description: 'Where people meet.',
  values: {
    ROOM: { description: 'In a room.' },
    ONLINE: { description: 'Online only.' },
    HYBRID: { description: 'In a room, some join online.' },
  },
})

export const meetingStatus = builder.enumType('MeetingStatus', {
  description: 'How far a meeting is.',
  values: {
    PLANNED: { description: 'Still to come.' },
    HELD: { description: 'Over; who sat together is history.' },
    CANCELLED: { description: 'Does not take place.' },
  },
})

export const replyAnswer = builder.enumType('ReplyAnswer', {
  description: 'What somebody answered to the invitation.',
  values: { YES: { description: 'Comes.' }, NO: { description: 'Does not come.' } },
})

const tableSize = builder.objectRef<{ tableSize: number; tableMin: number; tableMax: number }>('TableSize').implement({
  description: 'How many people sit at one table.',
  fields: (t) => ({
    wanted: t.exposeInt('tableSize', { description: 'The size aimed at.' }),
    min: t.exposeInt('tableMin', { description: 'The smallest table allowed.' }),
    max: t.exposeInt('tableMax', { description: 'The largest table allowed.' }),
  }),
})

builder.prismaObject('Reply', {
  description: 'What a person answered to the invitation of a meeting.',
  fields: (t) => ({
    person: t.relation('person', { description: 'Who answered.' }),
    answer: t.expose('answer', { type: replyAnswer, description: 'Yes or no.' }),
    repliedAt: t.expose('repliedAt', { type: 'DateTime', description: 'When this answer was first recorded.' }),
  }),
})

/** A meeting of the network. Topics, plans and searches hang their fields on it from their own rooms. */
export const meeting = builder.prismaNode('Meeting', {
  id: { field: 'id' },
  description: 'A meeting of the network.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'What the invitation calls it.' }),
    startsAt: t.expose('startsAt', { type: 'DateTime', description: 'When it begins.' }),
    endsAt: t.expose('endsAt', { type: 'DateTime', description: 'When it ends.' }),
    place: t.exposeString('place', { nullable: true, description: 'Where it is, as free text.' }),
    mode: t.expose('mode', { type: meetingMode, description: 'In a room, online or both.' }),
    status: t.expose('status', { type: meetingStatus, description: 'How far it is.' }),
    rounds: t.exposeInt('rounds', { description: 'Rounds of table talk, from 1 to 6.' }),
    tableSize: t.field({
      type: tableSize,
      description: 'How many people sit at one table.',
      select: { tableSize: true, tableMin: true, tableMax: true },
      resolve: (self) => self,
    }),
    invented: t.exposeBoolean('invented', { description: 'True for a meeting of the demo network.' }),
    version: t.exposeInt('version', { description: 'Goes up with every change; give it back as expectedVersion.' }),
    replies: t.relatedConnection('replies', {
      description: 'Who answered, by name.',
      cursor: 'meetingId_personId',
      totalCount: true,
      args: { answer: t.arg({ type: replyAnswer, description: 'Only this answer.' }) },
      query: ({ answer }) => ({
        where: answer ? { answer } : {},
        orderBy: [{ person: { searchKey: 'asc' } }, { personId: 'asc' }],
      }),
    }),
  }),
})

export const meetingError = userErrorType('Meeting', {
  NOT_FOUND: 'There is no such meeting.',
  INVALID: 'A value is not allowed; the message says which are.',
  UNKNOWN_PERSON: 'There is no such person.',
  CONTRADICTION: 'The same person is named with yes and with no.',
  NOT_PLANNED: 'The meeting is held or cancelled and cannot be changed any more.',
  STALE: 'Somebody else changed the meeting; the payload holds it as it is now.',
  IDEMPOTENCY_CONFLICT: 'The idempotency key was used before with another input.',
})
