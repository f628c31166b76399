import { type FormEvent, useState } from 'react'
import { type CombinedError, useMutation } from 'urql'
import { useLocation } from 'wouter'
import { bilingual } from '../../lib/bilingual.ts'
import { graphql } from '../../lib/graphql.ts'
import { useTexts } from '../../lib/language.tsx'
import { useIdempotencyKey } from '../../lib/useIdempotencyKey.ts'
import { Button } from '../../ui/Button.tsx'
import { FailureNotice } from '../../ui/FailureNotice.tsx'
import { Page } from '../../ui/Page.tsx'
import { UserErrors } from '../../ui/UserErrors.tsx'
import { MeetingFields } from './MeetingFields.tsx'
import { readMeetingForm } from './readMeetingForm.ts'

const createMeeting = graphql(`
  mutation CreateMeeting($input: CreateMeetingInput!) {
    createMeeting(input: $input) {
      meeting {
        id
      }
      userErrors {
        path
        message
      }
    }
  }
`)

/** Asks for what a meeting needs; everything but title and day has the usual value already. */
export default function NewMeetingPage() {
  const text = useTexts(texts)
  const [, navigate] = useLocation()
  const [{ fetching }, create] = useMutation(createMeeting)
  const { keyFor, settle } = useIdempotencyKey()
  const [failure, setFailure] = useState<CombinedError>()
  const [errors, setErrors] = useState<readonly { path: readonly string[]; message: string }[]>([])
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const meeting = readMeetingForm(new FormData(event.currentTarget))
    const { data, error } = await create({ input: { ...meeting, idempotencyKey: keyFor(meeting) } })
    setFailure(error)
    setErrors(data?.createMeeting.userErrors ?? [])
    if (data) settle()
    if (data?.createMeeting.meeting) navigate(`/treffen/${data.createMeeting.meeting.id}`)
  }
  return (
    <Page title={text.title} lead={text.lead}>
      <form className="card stack measure" onSubmit={submit}>
        <MeetingFields />
        {failure && <FailureNotice error={failure} />}
        <UserErrors errors={errors} />
        <div>
          <Button type="submit" variant="primary" disabled={fetching}>
            {text.create}
          </Button>
        </div>
      </form>
    </Page>
  )
}

const texts = bilingual({
  de: {
    title: 'Neues Treffen',
    lead: 'Was Sie nicht ändern, steht schon auf dem üblichen Wert: drei Runden an Tischen zu fünft.',
    create: 'Treffen anlegen',
  },
  en: {
    title: 'New meeting',
    lead: 'What you leave alone has the usual value: three rounds at tables of five.',
    create: 'Create the meeting',
  },
})
