import { useMutation } from 'urql'
import { bilingual } from '../../lib/bilingual.ts'
import { graphql } from '../../lib/graphql.ts'
import { useTexts } from '../../lib/language.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { FailureNotice } from '../../ui/FailureNotice.tsx'
import { UserErrors } from '../../ui/UserErrors.tsx'
import type { ApiKey } from './accessQuery.ts'

const revokeApiKey = graphql(`
  mutation RevokeApiKey($input: RevokeApiKeyInput!) {
    revokeApiKey(input: $input) {
      apiKey {
        id
        revokedAt
      }
      userErrors {
        message
      }
    }
  }
`)

interface RevokeKeyProps {
  readonly apiKey: ApiKey
  readonly onRevoked: () => void
  readonly onClose: () => void
}

/** Asks before a key ends at once. */
export function RevokeKey({ apiKey: { id, name }, onRevoked, onClose }: RevokeKeyProps) {
  const text = useTexts(texts)
  const [{ data, error }, revoke] = useMutation(revokeApiKey)
  const confirm = async () => {
    const { data: answer } = await revoke({ input: { id } })
    if (!answer || answer.revokeApiKey.userErrors.length > 0) return
    onClose()
    onRevoked()
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
      {error && <FailureNotice error={error} />}
      <UserErrors errors={data?.revokeApiKey.userErrors ?? []} />
    </ConfirmDialog>
  )
}

const texts = bilingual({
  de: {
    title: (name: string) => `Schlüssel „${name}“ beenden?`,
    meaning: 'Das Programm, das ihn benutzt, kommt sofort nicht mehr herein. Das lässt sich nicht zurücknehmen.',
    confirm: 'Ja, beenden',
    cancel: 'Abbrechen',
  },
  en: {
    title: (name: string) => `End the key “${name}”?`,
    meaning: 'The program that uses it is shut out at once. This cannot be undone.',
    confirm: 'Yes, end it',
    cancel: 'Cancel',
  },
})
