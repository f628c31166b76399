import { builder } from '../builder.ts'
import { type ApiKeyPayload, createApiKey, revokeApiKey, rotateApiKey } from './keys.ts'
import { requireAdministrator } from './policy.ts'
import { changeStaff, inviteStaff, removeStaff, type StaffPayload } from './service.ts'
import { accessError, apiKey, scope, staffRole, staffUser } from './types.ts'

const inviteStaffInput = builder.inputType('InviteStaffInput', {
  description: 'Somebody of the chamber who shall be able to sign in.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'Name as shown on screen.' }),
    email: t.string({ required: true, description: 'Address that sign-in links are sent to.' }),
    role: t.field({ type: staffRole, required: true, description: 'What they may do.' }),
    idempotencyKey: t.string({
      required: true,
      description: 'A new one for every invitation, a UUID for example; the same key sends no second letter.',
    }),
  }),
})

const changeStaffInput = builder.inputType('ChangeStaffInput', {
  description: 'What shall be otherwise; what is not given stays.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Whom it is about.' }),
    role: t.field({ type: staffRole, description: 'What they may do from now on.' }),
    locked: t.boolean({
      description: 'True locks them out and ends their sessions at once; false lets them in again.',
    }),
  }),
})

const removeStaffInput = builder.inputType('RemoveStaffInput', {
  description: 'Who leaves the list.',
  fields: (t) => ({ id: t.id({ required: true, description: 'Whom it is about.' }) }),
})

const createApiKeyInput = builder.inputType('CreateApiKeyInput', {
  description: 'A key for another tool of the chamber.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'What it is for; at most 100 characters.' }),
    scopes: t.field({ type: [scope], required: true, description: 'What it allows, no more than needed.' }),
    expiresAt: t.field({ type: 'DateTime', required: true, description: 'When it ends, in 2 years at the latest.' }),
    idempotencyKey: t.string({
      required: true,
      description: 'A new one for every key, a UUID for example; asked again, the answer holds no secret.',
    }),
  }),
})

const rotateApiKeyInput = builder.inputType('RotateApiKeyInput', {
  description: 'Which key gets a successor.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The key.' }),
    overlapHours: t.int({ required: true, description: 'How long the old one goes on working: from 0 to 168 hours.' }),
    expiresAt: t.field({ type: 'DateTime', required: true, description: 'When the new one ends.' }),
    idempotencyKey: t.string({
      required: true,
      description: 'A new one for every rotation, a UUID for example; asked again, the answer holds no secret.',
    }),
  }),
})

const revokeApiKeyInput = builder.inputType('RevokeApiKeyInput', {
  description: 'Which key ends.',
  fields: (t) => ({ id: t.id({ required: true, description: 'The key.' }) }),
})

const createApiKeyPayload = apiKeyPayload('CreateApiKeyPayload', 'The new key.', true)
const rotateApiKeyPayload = apiKeyPayload('RotateApiKeyPayload', 'The new key.', true)
const revokeApiKeyPayload = apiKeyPayload('RevokeApiKeyPayload', 'The key that is over.', false)

const inviteStaffPayload = staffPayload('InviteStaffPayload', 'The new entry.')
const changeStaffPayload = staffPayload('ChangeStaffPayload', 'The entry as it is now.')
const removeStaffPayload = staffPayload('RemoveStaffPayload', 'The entry when it could not be removed.')

builder.mutationField('inviteStaff', (t) =>
  t.field({
    type: inviteStaffPayload,
    description: 'Lets somebody of the chamber sign in and tells them by mail. For administrators.',
    args: { input: t.arg({ type: inviteStaffInput, required: true, description: 'Who.' }) },
    resolve: (_root, { input }, context) => inviteStaff(context, requireAdministrator(context), input),
  }),
)

builder.mutationField('changeStaff', (t) =>
  t.field({
    type: changeStaffPayload,
    description: 'Changes a role, locks somebody out, or lets them in again. For administrators.',
    args: { input: t.arg({ type: changeStaffInput, required: true, description: 'Who and what.' }) },
    resolve: (_root, { input }, context) => changeStaff(context, requireAdministrator(context), input),
  }),
)

builder.mutationField('removeStaff', (t) =>
  t.field({
    type: removeStaffPayload,
    description: 'Takes somebody off the list; their sessions end at once. For administrators.',
    args: { input: t.arg({ type: removeStaffInput, required: true, description: 'Who.' }) },
    resolve: (_root, { input }, context) => removeStaff(context, requireAdministrator(context), input.id),
  }),
)

builder.mutationField('createApiKey', (t) =>
  t.field({
    type: createApiKeyPayload,
    description: 'Makes a key for another tool. For administrators.',
    args: { input: t.arg({ type: createApiKeyInput, required: true, description: 'The key.' }) },
    resolve: (_root, { input }, context) => createApiKey(context, requireAdministrator(context), input),
  }),
)

builder.mutationField('rotateApiKey', (t) =>
  t.field({
    type: rotateApiKeyPayload,
    description: 'Makes a key like another, which goes on working for a while. For administrators.',
    args: { input: t.arg({ type: rotateApiKeyInput, required: true, description: 'Which key.' }) },
    resolve: (_root, { input }, context) => rotateApiKey(context, requireAdministrator(context), input),
  }),
)

builder.mutationField('revokeApiKey', (t) =>
  t.field({
    type: revokeApiKeyPayload,
    description: 'Ends a key at once. For administrators.',
    args: { input: t.arg({ type: revokeApiKeyInput, required: true, description: 'Which key.' }) },
    resolve: (_root, { input }, context) => revokeApiKey(context, requireAdministrator(context), input.id),
  }),
)

function apiKeyPayload(name: string, description: string, withSecret: boolean) {
  return builder.objectRef<ApiKeyPayload>(name).implement({
    description: 'What came of it.',
    fields: (t) => ({
      apiKey: t.field({
        type: apiKey,
        nullable: true,
        description: `${description} Null when there is none to show.`,
        resolve: (payload) => payload.apiKey,
      }),
      ...(withSecret && {
        secret: t.exposeString('secret', {
          nullable: true,
          description: 'What the tool sends: "Authorization: Bearer …". Shown once; null when asked again.',
        }),
      }),
      userErrors: t.field({
        type: [accessError],
        description: 'What went wrong; empty when all went well.',
        resolve: ({ userErrors }) => [...userErrors],
      }),
    }),
  })
}

function staffPayload(name: string, description: string) {
  return builder.objectRef<StaffPayload>(name).implement({
    description: 'What came of it.',
    fields: (t) => ({
      staff: t.field({
        type: staffUser,
        nullable: true,
        description: `${description} Null when there is none to show.`,
        resolve: ({ staff }) => staff,
      }),
      userErrors: t.field({
        type: [accessError],
        description: 'What went wrong; empty when all went well.',
        resolve: ({ userErrors }) => [...userErrors],
      }),
    }),
  })
}
