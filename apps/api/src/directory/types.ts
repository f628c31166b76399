import { builder } from '../builder.ts'
import { userErrorType } from '../errors.ts'
import { person } from '../people/types.ts'

export const publicField = builder.enumType('PublicField', {
  description: 'What the public list can show. A firm is listed once FIRM is agreed to.',
  values: {
    FIRM: { description: 'Name of the firm.' },
    TRADES: { description: 'What it does.' },
    DISTRICT: { description: 'Where it is.' },
    NAME: { description: 'Name of the person.' },
    EMAIL: { description: 'Mail address of the person.' },
    PHONE: { description: 'Phone number of the person.' },
  },
})

export const consentChannel = builder.enumType('ConsentChannel', {
  description: 'How somebody agreed.',
  values: {
    OWN_PAGE: { description: 'By themselves, signed in.' },
    MEETING: { description: 'At a meeting.' },
    PHONE: { description: 'On the phone.' },
    LETTER: { description: 'By letter.' },
    MAIL: { description: 'By mail.' },
  },
})

const consent = builder.prismaObject('Consent', {
  description: 'That somebody agreed to something being shown in the public list.',
  fields: (t) => ({
    field: t.expose('field', { type: publicField, description: 'What is shown.' }),
    textVersion: t.exposeString('textVersion', { description: 'Version of the wording they agreed to.' }),
    channel: t.expose('channel', { type: consentChannel, description: 'How they agreed.' }),
    givenAt: t.expose('givenAt', { type: 'DateTime', description: 'When they agreed.' }),
    withdrawnAt: t.expose('withdrawnAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it ended; null while it holds.',
    }),
  }),
})

builder.prismaObjectField(person, 'consents', (t) =>
  t.relation('consents', {
    type: consent,
    description: 'What this person agreed to for themselves and for the firm, the ended ones included.',
    query: { orderBy: [{ givenAt: 'asc' }, { id: 'asc' }] },
  }),
)

export const directoryError = userErrorType('Directory', {
  NOT_FOUND: 'There is no such person, or it is not yours to decide for them.',
  OTHER_TEXT: 'The wording has changed; it has to be read again.',
})
