import { builder } from '../builder.ts'
import { writeId } from '../ids.ts'
import { type SendMemberLinksPayload, sendMemberLinks } from './memberLinks.ts'
import { keepMeetings, sendLetters } from './policy.ts'
import { createMeeting, type MeetingPayload, recordReplies } from './service.ts'
import { showMeeting } from './store.ts'
import { meeting, meetingError, meetingMode } from './types.ts'

const tableSizeInput = builder.inputType('TableSizeInput', {
  description: 'How many people sit at one table: 2 ≤ min ≤ wanted ≤ max ≤ 12.',
  fields: (t) => ({
    wanted: t.int({ required: true, description: 'The size aimed at.' }),
    min: t.int({ required: true, description: 'The smallest table allowed.' }),
    max: t.int({ required: true, description: 'The largest table allowed.' }),
  }),
})

const createMeetingInput = builder.inputType('CreateMeetingInput', {
  description: 'A new meeting.',
  fields: (t) => ({
    title: t.string({ required: true, description: 'What the invitation calls it; at most 200 characters.' }),
    startsAt: t.field({ type: 'DateTime', required: true, description: 'When it begins.' }),
    endsAt: t.field({ type: 'DateTime', required: true, description: 'When it ends, after its beginning.' }),
    place: t.string({ description: 'Where it is, as free text.' }),
    mode: t.field({ type: meetingMode, required: true, description: 'In a room, online or both.' }),
    rounds: t.int({ required: true, description: 'Rounds of table talk, from 1 to 6.' }),
    tableSize: t.field({ type: tableSizeInput, required: true, description: 'How many people sit at one table.' }),
    idempotencyKey: t.string({
      required: true,
      description: 'A new one for every meeting, a UUID for example; the same key makes no second meeting.',
    }),
  }),
})

const recordRepliesInput = builder.inputType('RecordRepliesInput', {
  description: 'Answers to an invitation. People named in neither list keep the answer they gave.',
  fields: (t) => ({
    meetingId: t.id({ required: true, description: 'The meeting.' }),
    yes: t.idList({ required: true, description: 'People who come.' }),
    no: t.idList({ required: true, description: 'People who do not come.' }),
    expectedVersion: t.int({ required: true, description: 'The version of the meeting that you saw.' }),
  }),
})

const createMeetingPayload = meetingPayload('CreateMeetingPayload', 'The new meeting.')
const recordRepliesPayload = meetingPayload('RecordRepliesPayload', 'The meeting as it is now.')

builder.mutationField('createMeeting', (t) =>
  t.field({
    type: createMeetingPayload,
    description: 'Makes a meeting.',
    args: { input: t.arg({ type: createMeetingInput, required: true, description: 'The meeting.' }) },
    resolve: (_root, { input }, context) => createMeeting(context, keepMeetings(context), input),
  }),
)

builder.mutationField('recordReplies', (t) =>
  t.field({
    type: recordRepliesPayload,
    description: 'Records who comes to a meeting.',
    args: { input: t.arg({ type: recordRepliesInput, required: true, description: 'The answers.' }) },
    resolve: (_root, { input }, context) => recordReplies(context, keepMeetings(context), input),
  }),
)

const sendMemberLinksInput = builder.inputType('SendMemberLinksInput', {
  description: 'Who gets a personal link.',
  fields: (t) => ({
    meetingId: t.id({ required: true, description: 'The meeting that the letter is about; a planned one.' }),
    personIds: t.idList({ description: 'Only these people; without it everybody of the firms that have not left.' }),
  }),
})

const sendMemberLinksPayload = builder.objectRef<SendMemberLinksPayload>('SendMemberLinksPayload').implement({
  description: 'What became of the letters.',
  fields: (t) => ({
    sent: t.exposeInt('sent', { description: 'Letters that a mail server has taken.' }),
    waiting: t.idList({
      description: 'People who got one within the last hour and therefore none now.',
      resolve: ({ waiting }) => waiting.map((id) => writeId('Person', id)),
    }),
    withoutAddress: t.idList({
      description: 'People without a mail address.',
      resolve: ({ withoutAddress }) => withoutAddress.map((id) => writeId('Person', id)),
    }),
    failed: t.idList({
      description: 'People whose letter no mail server took: try them again.',
      resolve: ({ failed }) => failed.map((id) => writeId('Person', id)),
    }),
    userErrors: t.field({
      type: [meetingError],
      description: 'What went wrong; empty when all went well.',
      resolve: ({ userErrors }) => [...userErrors],
    }),
  }),
})

builder.mutationField('sendMemberLinks', (t) =>
  t.field({
    type: sendMemberLinksPayload,
    description: 'Sends members their personal links by mail. Asked again within an hour, nobody gets a second letter.',
    args: { input: t.arg({ type: sendMemberLinksInput, required: true, description: 'Who.' }) },
    resolve: (_root, { input }, context) => sendMemberLinks(context, sendLetters(context), input),
  }),
)

function meetingPayload(name: string, description: string) {
  return builder.objectRef<MeetingPayload>(name).implement({
    description: 'What came of it.',
    fields: (t) => ({
      meeting: t.prismaField({
        type: meeting,
        nullable: true,
        description: `${description} Null when there is none to show.`,
        resolve: (query, { meetingId }, _args, context) =>
          showMeeting(keepMeetings(context), context.db, meetingId, query),
      }),
      userErrors: t.field({
        type: [meetingError],
        description: 'What went wrong; empty when all went well.',
        resolve: ({ userErrors }) => [...userErrors],
      }),
    }),
  })
}
