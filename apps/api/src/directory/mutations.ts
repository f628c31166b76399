import { builder } from '../builder.ts'
import { person } from '../people/types.ts'
import { keepConsents } from './policy.ts'
import { type ConsentPayload, setConsent } from './service.ts'
import { showConsenting } from './store.ts'
import { consentChannel, directoryError, publicField } from './types.ts'

const setConsentInput = builder.inputType('SetConsentInput', {
  description: 'One switch of the public list.',
  fields: (t) => ({
    personId: t.id({ required: true, description: 'Who decides. Members decide for themselves and for their firm.' }),
    field: t.field({ type: publicField, required: true, description: 'What is shown or not.' }),
    given: t.boolean({ required: true, description: 'True: show it. False: do not, from now on.' }),
    textVersion: t.string({ required: true, description: 'Version of the wording that was read: `consentText`.' }),
    channel: t.field({
      type: consentChannel,
      required: true,
      description: 'How staff were told. With members it is always OWN_PAGE.',
    }),
  }),
})

const setConsentPayload = builder.objectRef<ConsentPayload>('SetConsentPayload').implement({
  description: 'What came of it.',
  fields: (t) => ({
    person: t.prismaField({
      type: person,
      nullable: true,
      description: 'The person. Null when there is none to show.',
      resolve: (query, { personId }, _args, context) =>
        showConsenting(keepConsents(context), context.db, personId, query),
    }),
    userErrors: t.field({
      type: [directoryError],
      description: 'What went wrong; empty when all went well.',
      resolve: ({ userErrors }) => [...userErrors],
    }),
  }),
})

builder.mutationField('setConsent', (t) =>
  t.field({
    type: setConsentPayload,
    description:
      'Lets the public list show something, or not any more. What of a firm is withdrawn is withdrawn for all.',
    args: { input: t.arg({ type: setConsentInput, required: true, description: 'The switch.' }) },
    resolve: (_root, { input }, context) => setConsent(context, keepConsents(context), input),
  }),
)
