import { builder } from '../builder.ts'
import { consentText, consentVersion } from './consentText.ts'

const wording = builder.objectRef<{ readonly version: string }>('ConsentText').implement({
  description: 'What people agree to.',
  fields: (t) => ({
    version: t.exposeString('version', { description: 'Give it back with the consent.' }),
    text: t.string({
      description: 'The wording, in the language of the request.',
      resolve: (_self, _args, { language }) => consentText[language],
    }),
  }),
})

builder.queryField('consentText', (t) =>
  t.field({
    type: wording,
    description: 'The present wording of the consent to the public list.',
    resolve: () => ({ version: consentVersion }),
  }),
)
