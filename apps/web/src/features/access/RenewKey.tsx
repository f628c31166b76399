import { useState } from 'react'
import { useMutation } from 'urql'
import { bilingual } from '../../lib/bilingual.ts'
import { graphql } from '../../lib/graphql.ts'
import { useTexts } from '../../lib/language.tsx'
import { useIdempotencyKey } from '../../lib/useIdempotencyKey.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { FailureNotice } from '../../ui/FailureNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { UserErrors } from '../../ui/UserErrors.tsx'
import type { ApiKey } from './accessQuery.ts'
import { KeyDaysField } from './KeyDaysField.tsx'
import { keyEnd } from './keyLife.ts'
import type { MadeKey } from './ShownKey.tsx'

const rotateApiKey = graphql(`
  mutation RotateApiKey($input: RotateApiKeyInput!) {
    rotateApiKey(input: $input) {
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

interface RenewKeyProps {
  readonly apiKey: ApiKey
  readonly onMade: (key: MadeKey) => void
  readonly onClose: () => void
}

/** A successor for a key; the old one goes on working for a while, so that nothing stands still. */
export function RenewKey({ apiKey: { id, name }, onMade, onClose }: RenewKeyProps) {
  const text = useTexts(texts)
  const [{ data, error }, rotate] = useMutation(rotateApiKey)
  const { keyFor, settle } = useIdempotencyKey()
  const [overlapHours, setOverlapHours] = useState(24)
  const [days, setDays] = useState(365)
  const confirm = async () => {
    const wanted = { id, overlapHours, expiresAt: keyEnd(days, Date.now()) }
    const { data: answer } = await rotate({ input: { ...wanted, idempotencyKey: keyFor(wanted) } })
    if (answer) settle()
    const { apiKey, secret } = answer?.rotateApiKey ?? {}
    if (!apiKey) return
    onClose()
    onMade({ ...apiKey, secret: secret ?? null })
  }
  return (
    <ConfirmDialog
      title={text.title(name)}
      confirm={text.confirm}
      cancel={text.cancel}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <p>{text.meaning}</p>
      <Field label={text.overlap}>
        {(control) => (
          <select {...control} value={overlapHours} onChange={(event) => setOverlapHours(Number(event.target.value))}>
            {text.overlaps.map(([hours, meaning]) => (
              <option key={hours} value={hours}>
                {meaning}
              </option>
            ))}
          </select>
        )}
      </Field>
      <KeyDaysField days={days} onChange={setDays} />
      {error && <FailureNotice error={error} />}
      <UserErrors errors={data?.rotateApiKey.userErrors ?? []} />
    </ConfirmDialog>
  )
}

const texts = bilingual({
  de: {
    title: (name: string) => `Schlüssel „${name}“ erneuern?`,
    meaning: 'Sie bekommen einen neuen Schlüssel mit denselben Rechten, den Sie im anderen Programm eintragen.',
    overlap: 'Der alte gilt noch',
    overlaps: [
      [24, '1 Tag'],
      [168, '7 Tage'],
      [0, 'gar nicht, er endet sofort'],
    ] as const,
    confirm: 'Neuen Schlüssel anlegen',
    cancel: 'Abbrechen',
  },
  en: {
    title: (name: string) => `Renew the key “${name}”?`,
    meaning: 'You get a new key with the same rights, to be entered in the other program.',
    overlap: 'The old one stays valid for',
    overlaps: [
      [24, '1 day'],
      [168, '7 days'],
      [0, 'no time, it ends at once'],
    ] as const,
    confirm: 'Make a new key',
    cancel: 'Cancel',
  },
})
