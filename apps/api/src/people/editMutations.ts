import { builder } from '../builder.ts'
import {
  addMember,
  addPerson,
  editMember,
  editPerson,
  type MemberPayload,
  recordNeed,
  removeMember,
  removePerson,
} from './editing.ts'
import { keepMembers, keepNeeds } from './policy.ts'
import { showMemberById, showPerson } from './store.ts'
import { firmSize, member, memberError, person } from './types.ts'

const firmNow = 'The firm as it is now. Null when there is none to show.'
const wentWrong = 'What went wrong; empty when all went well.'

const personInput = builder.inputType('PersonInput', {
  description: 'A person of a firm. One of the names may be empty.',
  fields: (t) => ({
    givenName: t.string({ required: true, description: 'Given name; at most 100 characters.' }),
    familyName: t.string({ required: true, description: 'Family name; at most 100 characters.' }),
    email: t.string({ description: 'Mail address; the personal links go there.' }),
    phone: t.string({ description: 'As one writes it; at most 50 characters.' }),
  }),
})

const addMemberInput = builder.inputType('AddMemberInput', {
  description: 'A new firm, with its people at once or later.',
  fields: (t) => ({
    externalId: t.string({ required: true, description: "The chamber's own number; at most 50 characters, unique." }),
    firm: t.string({ required: true, description: 'Name of the firm; at most 200 characters.' }),
    size: t.field({ type: firmSize, required: true, description: 'How many people work there.' }),
    tradeIds: t.stringList({ required: true, description: 'Keys of its trades, the main trade first: A-27.' }),
    district: t.string({ description: 'Key of its district (AGS); nothing when unknown.' }),
    joinedOn: t.field({ type: 'Date', description: 'Member since.' }),
    leftOn: t.field({ type: 'Date', description: 'Member until.' }),
    persons: t.field({ type: [personInput], description: 'Who comes to meetings; at most 20.' }),
    idempotencyKey: t.string({
      required: true,
      description: 'A new one for every firm, a UUID for example; the same key makes no second firm.',
    }),
  }),
})

const editMemberInput = builder.inputType('EditMemberInput', {
  description: 'What is to be otherwise. What is not given stays; null empties district and days.',
  fields: (t) => ({
    memberId: t.id({ required: true, description: 'The firm.' }),
    externalId: t.string({ description: "The chamber's own number." }),
    firm: t.string({ description: 'Name of the firm.' }),
    size: t.field({ type: firmSize, description: 'How many people work there.' }),
    tradeIds: t.stringList({ description: 'Keys of all its trades, the main trade first.' }),
    district: t.string({ description: 'Key of its district (AGS).' }),
    joinedOn: t.field({ type: 'Date', description: 'Member since.' }),
    leftOn: t.field({ type: 'Date', description: 'Member until.' }),
    expectedVersion: t.int({ required: true, description: 'The version of the firm that you saw.' }),
  }),
})

const addPersonInput = builder.inputType('AddPersonInput', {
  description: 'One more person of a firm. One of the names may be empty.',
  fields: (t) => ({
    memberId: t.id({ required: true, description: 'The firm.' }),
    givenName: t.string({ required: true, description: 'Given name; at most 100 characters.' }),
    familyName: t.string({ required: true, description: 'Family name; at most 100 characters.' }),
    email: t.string({ description: 'Mail address; the personal links go there.' }),
    phone: t.string({ description: 'As one writes it; at most 50 characters.' }),
    idempotencyKey: t.string({
      required: true,
      description: 'A new one for every person, a UUID for example; the same key makes no second person.',
    }),
  }),
})

const editPersonInput = builder.inputType('EditPersonInput', {
  description: 'What is to be otherwise. What is not given stays; null empties address and phone.',
  fields: (t) => ({
    personId: t.id({ required: true, description: 'The person.' }),
    givenName: t.string({ description: 'Given name.' }),
    familyName: t.string({ description: 'Family name.' }),
    email: t.string({ description: 'Mail address. Another one ends the sessions and links of the old one.' }),
    phone: t.string({ description: 'As one writes it.' }),
    expectedVersion: t.int({ required: true, description: 'The version of the firm that you saw.' }),
  }),
})

const removeMemberInput = builder.inputType('RemoveMemberInput', {
  description: 'Which firm is to be erased.',
  fields: (t) => ({
    memberId: t.id({ required: true, description: 'The firm.' }),
    expectedVersion: t.int({ required: true, description: 'The version of the firm that you saw.' }),
  }),
})

const removePersonInput = builder.inputType('RemovePersonInput', {
  description: 'Who is to be erased.',
  fields: (t) => ({
    personId: t.id({ required: true, description: 'The person.' }),
    expectedVersion: t.int({ required: true, description: 'The version of the firm that you saw.' }),
  }),
})

const recordNeedInput = builder.inputType('RecordNeedInput', {
  description: 'What somebody needs at a meeting. Ask for the need, never for its cause.',
  fields: (t) => ({
    personId: t.id({ required: true, description: 'The person.' }),
    day: t.field({ type: 'Date', required: true, description: 'The day of the meeting.' }),
    text: t.string({ required: true, description: 'In their words, at most 300 characters; empty takes it away.' }),
  }),
})

const addMemberPayload = memberPayload('AddMemberPayload')
const editMemberPayload = memberPayload('EditMemberPayload')
const removeMemberPayload = memberPayload('RemoveMemberPayload')
const removePersonPayload = memberPayload('RemovePersonPayload')
const addPersonPayload = personPayload('AddPersonPayload')
const editPersonPayload = personPayload('EditPersonPayload')

const recordNeedPayload = builder.objectRef<MemberPayload>('RecordNeedPayload').implement({
  description: 'What came of it.',
  fields: (t) => ({
    person: t.prismaField({
      type: person,
      nullable: true,
      description: 'The person. Null when there is none to show.',
      resolve: (query, { personId }, _args, context) => showPerson(keepNeeds(context), context.db, personId, query),
    }),
    userErrors: t.field({ type: [memberError], description: wentWrong, resolve: ({ userErrors }) => [...userErrors] }),
  }),
})

builder.mutationField('addMember', (t) =>
  t.field({
    type: addMemberPayload,
    description: 'Takes in a firm.',
    args: { input: t.arg({ type: addMemberInput, required: true, description: 'The firm.' }) },
    resolve: (_root, { input }, context) => addMember(context, keepMembers(context), input),
  }),
)

builder.mutationField('editMember', (t) =>
  t.field({
    type: editMemberPayload,
    description: 'Changes what is known of a firm.',
    args: { input: t.arg({ type: editMemberInput, required: true, description: 'What is to be otherwise.' }) },
    resolve: (_root, { input }, context) => editMember(context, keepMembers(context), input),
  }),
)

builder.mutationField('removeMember', (t) =>
  t.field({
    type: removeMemberPayload,
    description:
      'Erases a firm for good, with its people and its ballots. Of their encounters only the number stays, with those they met. Who has merely left keeps an entry: `leftOn`.',
    args: { input: t.arg({ type: removeMemberInput, required: true, description: 'Which.' }) },
    resolve: (_root, { input }, context) => removeMember(context, keepMembers(context), input),
  }),
)

builder.mutationField('addPerson', (t) =>
  t.field({
    type: addPersonPayload,
    description: 'Takes in one more person of a firm.',
    args: { input: t.arg({ type: addPersonInput, required: true, description: 'The person.' }) },
    resolve: (_root, { input }, context) => addPerson(context, keepMembers(context), input),
  }),
)

builder.mutationField('editPerson', (t) =>
  t.field({
    type: editPersonPayload,
    description: 'Changes what is known of a person.',
    args: { input: t.arg({ type: editPersonInput, required: true, description: 'What is to be otherwise.' }) },
    resolve: (_root, { input }, context) => editPerson(context, keepMembers(context), input),
  }),
)

builder.mutationField('removePerson', (t) =>
  t.field({
    type: removePersonPayload,
    description:
      'Erases a person for good. Of their encounters only the number stays, with those they met. Lists on their way into an import have to be uploaded again.',
    args: { input: t.arg({ type: removePersonInput, required: true, description: 'Who.' }) },
    resolve: (_root, { input }, context) => removePerson(context, keepMembers(context), input),
  }),
)

builder.mutationField('recordNeed', (t) =>
  t.field({
    type: recordNeedPayload,
    description: 'Writes down what somebody needs at a meeting. Deleted 14 days after its day.',
    args: { input: t.arg({ type: recordNeedInput, required: true, description: 'The need.' }) },
    resolve: (_root, { input }, context) => recordNeed(context, keepNeeds(context), input),
  }),
)

function memberPayload(name: string) {
  return builder.objectRef<MemberPayload>(name).implement({
    description: 'What came of it.',
    fields: (t) => ({
      member: t.prismaField({
        type: member,
        nullable: true,
        description: firmNow,
        resolve: (query, { memberId }, _args, context) =>
          showMemberById(keepMembers(context), context.db, memberId, query),
      }),
      userErrors: t.field({
        type: [memberError],
        description: wentWrong,
        resolve: ({ userErrors }) => [...userErrors],
      }),
    }),
  })
}

function personPayload(name: string) {
  return builder.objectRef<MemberPayload>(name).implement({
    description: 'What came of it.',
    fields: (t) => ({
      person: t.prismaField({
        type: person,
        nullable: true,
        description: 'The person as they are now. Null when there is none to show.',
        resolve: (query, { personId }, _args, context) => showPerson(keepMembers(context), context.db, personId, query),
      }),
      member: t.prismaField({
        type: member,
        nullable: true,
        description: firmNow,
        resolve: (query, { memberId }, _args, context) =>
          showMemberById(keepMembers(context), context.db, memberId, query),
      }),
      userErrors: t.field({
        type: [memberError],
        description: wentWrong,
        resolve: ({ userErrors }) => [...userErrors],
      }),
    }),
  })
}
