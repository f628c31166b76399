import { type FormEvent, useState } from 'react'
import { useMutation } from 'urql'
import { bilingual } from '../../lib/bilingual.ts'
import { graphql } from '../../lib/graphql.ts'
import { useTexts } from '../../lib/language.tsx'
import { useIdempotencyKey } from '../../lib/useIdempotencyKey.ts'
import { Button } from '../../ui/Button.tsx'
import { FailureNotice } from '../../ui/FailureNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { UserErrors } from '../../ui/UserErrors.tsx'

const inviteStaff = graphql(`
  mutation InviteStaff($input: InviteStaffInput!) {
    inviteStaff(input: $input) {
      staff {
        id
        name
      }
      userErrors {
        message
      }
    }
  }
`)

/** Lets somebody of the chamber sign in; they are told by mail. */
export function InviteForm({ onInvited }: { onInvited: () => void }) {
  const text = useTexts(texts)
  const [{ data, error, fetching }, invite] = useMutation(inviteStaff)
  const { keyFor, settle } = useIdempotencyKey()
  const [invited, setInvited] = useState<string>()
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const person = readInvitation(new FormData(form))
    const { data: answer } = await invite({ input: { ...person, idempotencyKey: keyFor(person) } })
    if (answer) settle()
    const payload = answer?.inviteStaff
    setInvited(payload?.userErrors.length === 0 ? payload.staff?.name : undefined)
    if (!payload?.staff) return
    form.reset()
    onInvited()
  }
  return (
    <form className="stack-tight measure" onSubmit={submit}>
      <Field label={text.name}>
        {(control) => <input {...control} name="name" required maxLength={200} autoComplete="off" />}
      </Field>
      <Field label={text.email}>
        {(control) => <input {...control} name="email" type="email" required maxLength={254} autoComplete="off" />}
      </Field>
      <label className="choice">
        <input type="checkbox" name="administrator" />
        {text.administrator}
      </label>
      {error && <FailureNotice error={error} />}
      <UserErrors errors={data?.inviteStaff.userErrors ?? []} />
      <div role="status">
        {invited && (
          <Notice kind="good">
            <p>{text.invited(invited)}</p>
          </Notice>
        )}
      </div>
      <div>
        <Button type="submit" variant="primary" disabled={fetching}>
          {text.send}
        </Button>
      </div>
    </form>
  )
}

function readInvitation(form: FormData) {
  return {
    name: String(form.get('name')).trim(),
    email: String(form.get('email')).trim(),
    role: form.has('administrator') ? ('ADMINISTRATOR' as const) : ('STAFF' as const),
  }
}

const texts = bilingual({
  de: {
    name: 'Vor- und Nachname',
    email: 'E-Mail-Adresse',
    administrator: 'Darf auch Zugänge verwalten',
    send: 'Einladung schicken',
    invited: (name: string) => `${name} kann sich jetzt anmelden. Eine Nachricht darüber ist unterwegs.`,
  },
  en: {
    name: 'First and last name',
    email: 'E-mail address',
    administrator: 'May manage access, too',
    send: 'Send the invitation',
    invited: (name: string) => `${name} can sign in now. A message about it is on its way.`,
  },
})
