import { useState } from 'react'
import { useMutation } from 'urql'
import { bilingual } from '../../lib/bilingual.ts'
import { graphql } from '../../lib/graphql.ts'
import { useTexts } from '../../lib/language.tsx'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { FailureNotice } from '../../ui/FailureNotice.tsx'
import { UserErrors } from '../../ui/UserErrors.tsx'
import type { SeatedMeeting } from './seatingQuery.ts'

const closeMeeting = graphql(`
  mutation CloseMeeting($input: CloseMeetingInput!) {
    closeMeeting(input: $input) {
      meeting {
        id
        status
        version
      }
      userErrors {
        message
      }
    }
  }
`)

interface CloseMeetingProps {
  readonly meeting: SeatedMeeting
  readonly planId: string
  readonly onClosed: () => void
}

/** After the evening: who sat together by the plan becomes history, once the reader has confirmed it. */
export function CloseMeeting({ meeting, planId, onClosed }: CloseMeetingProps) {
  const text = useTexts(texts)
  const [asking, setAsking] = useState(false)
  const [{ data, error }, close] = useMutation(closeMeeting)
  const confirm = async () => {
    setAsking(false)
    await close({ input: { meetingId: meeting.id, planId, expectedVersion: meeting.version } })
    onClosed()
  }
  return (
    <>
      <Button onClick={() => setAsking(true)}>{text.close}</Button>
      {asking && (
        <ConfirmDialog
          title={text.title}
          confirm={text.confirm}
          cancel={text.cancel}
          onConfirm={confirm}
          onCancel={() => setAsking(false)}
        >
          <p>{text.meaning}</p>
        </ConfirmDialog>
      )}
      {error && <FailureNotice error={error} />}
      <UserErrors errors={data?.closeMeeting.userErrors ?? []} />
    </>
  )
}

const texts = bilingual({
  de: {
    close: 'Treffen abschließen',
    title: 'Hat das Treffen stattgefunden?',
    meaning:
      'Die Begegnungen dieses Tischplans werden gemerkt, damit dieselben Menschen beim nächsten Mal möglichst nicht wieder zusammensitzen. Das Treffen lässt sich danach nicht mehr ändern.',
    confirm: 'Ja, abschließen',
    cancel: 'Noch nicht',
  },
  en: {
    close: 'Close the meeting',
    title: 'Has the meeting taken place?',
    meaning:
      'The encounters of this table plan are remembered, so that the same people do not sit together next time where possible. The meeting cannot be changed afterwards.',
    confirm: 'Yes, close it',
    cancel: 'Not yet',
  },
})
