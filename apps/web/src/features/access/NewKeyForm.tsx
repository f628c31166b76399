import { type FormEvent, useId, useState } from 'react'
import { useMutation } from 'urql'
import { bilingual } from '../../lib/bilingual.ts'
import { graphql } from '../../lib/graphql.ts'
import { useLanguage } from '../../lib/language.tsx'
import { useIdempotencyKey } from '../../lib/useIdempotencyKey.ts'
import { Button } from '../../ui/Button.tsx'
import { FailureNotice } from '../../ui/FailureNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { UserErrors } from '../../ui/UserErrors.tsx'
import type { Scope } from './accessQuery.ts'
import { KeyDaysField } from './KeyDaysField.tsx'
import { keyEnd } from './keyLife.ts'
import { keyWords } from './keyWords.ts'
import type { MadeKey } from './ShownKey.tsx'

const createApiKey = graphql(`
  mutation CreateApiKey($input: CreateApiKeyInput!) {
    createApiKey(input: $input) {
      secret
      apiKey {
        id
        name
      }
      userErrors {
        message
      }
    }
  }
`)

/** Makes a key for another program: what it is for, what it allows, how long it lasts. */
export function NewKeyForm({ onMade }: { onMade: (key: MadeKey) => void }) {
  const { language } = useLanguage()
  const text = texts[language]
  const id = useId()
  const [{ data, error, fetching }, create] = useMutation(createApiKey)
  const { keyFor, settle } = useIdempotencyKey()
  const [days, setDays] = useState(365)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const filled = new FormData(form)
    const wanted = {
      name: String(filled.get('name')).trim(),
      scopes: filled.getAll('scope') as Scope[],
      expiresAt: keyEnd(days, Date.now()),
    }
    const { data: answer } = await create({ input: { ...wanted, idempotencyKey: keyFor(wanted) } })
    if (answer) settle()
    const { apiKey, secret } = answer?.createApiKey ?? {}
    if (!apiKey) return
    form.reset()
    onMade({ ...apiKey, secret: secret ?? null })
  }
  return (
    <form className="stack-tight measure" onSubmit={submit}>
      <Field label={text.name} hint={text.nameHint}>
        {(control) => <input {...control} name="name" required maxLength={100} autoComplete="off" />}
      </Field>
      <fieldset className="fieldset" aria-describedby={id}>
        <legend>{text.scopes}</legend>
        <span id={id} className="field-hint">
          {text.scopesHint}
        </span>
        {Object.entries(keyWords[language].scopes).map(([scope, meaning]) => (
          <label key={scope} className="choice">
            <input type="checkbox" name="scope" value={scope} />
            {meaning}
          </label>
        ))}
      </fieldset>
      <KeyDaysField days={days} onChange={setDays} />
      {error && <FailureNotice error={error} />}
      <UserErrors errors={data?.createApiKey.userErrors ?? []} />
      <div>
        <Button type="submit" variant="primary" disabled={fetching}>
          {text.create}
        </Button>
      </div>
    </form>
  )
}

const texts = bilingual({
  de: {
    name: 'Wofür?',
    nameHint: 'Zum Beispiel „Internetseite“',
    scopes: 'Was darf das Programm?',
    scopesHint: 'Nur was es wirklich braucht',
    create: 'Schlüssel anlegen',
  },
  en: {
    name: 'What for?',
    nameHint: 'For example “Website”',
    scopes: 'What may the program do?',
    scopesHint: 'Only what it really needs',
    create: 'Make the key',
  },
})
