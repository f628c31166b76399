import { type FormEvent, useState } from 'react'
import { type CombinedError, useMutation } from 'urql'
import { bilingual } from '../../lib/bilingual.ts'
import { graphql } from '../../lib/graphql.ts'
import { useTexts } from '../../lib/language.tsx'
import { useIdempotencyKey } from '../../lib/useIdempotencyKey.ts'
import { Button } from '../../ui/Button.tsx'
import { FailureNotice } from '../../ui/FailureNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { UserErrors } from '../../ui/UserErrors.tsx'
import { RuleChooser } from './RuleChooser.tsx'
import { firstDeadline, readChoice, readDeadline } from './readPollForm.ts'
import type { Poll, TopicMeeting } from './topicsQuery.ts'

const openTopicPoll = graphql(`
  mutation OpenTopicPoll($input: OpenTopicPollInput!) {
    openTopicPoll(input: $input) {
      poll {
        id
        version
      }
      userErrors {
        message
      }
    }
  }
`)

const changeTopicPoll = graphql(`
  mutation ChangeTopicPoll($input: ChangeTopicPollInput!) {
    changeTopicPoll(input: $input) {
      poll {
        id
        version
      }
      userErrors {
        message
      }
    }
  }
`)

/** Opens the vote of a meeting, or changes the one there is; after the deadline only how topics are chosen. */
export function PollForm({ meeting, onDone }: { meeting: TopicMeeting; onDone: () => void }) {
  const text = useTexts(texts)
  const poll = meeting.topicPoll
  const { save, failure, errors, isSaving } = useSavePoll(meeting)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (await save(new FormData(event.currentTarget))) onDone()
  }
  const deadline = firstDeadline(meeting, Date.now())
  return (
    <form className="stack-tight" onSubmit={submit}>
      {(poll?.open ?? true) && (
        <div className="field-row">
          <Field label={text.day}>
            {(control) => <input {...control} name="day" type="date" defaultValue={deadline.day} required />}
          </Field>
          <Field label={text.time}>
            {(control) => <input {...control} name="time" type="time" defaultValue={deadline.time} required />}
          </Field>
        </div>
      )}
      <Field label={text.choose} hint={text.chooseHint}>
        {(control) => (
          <input {...control} name="choose" type="number" min={1} max={20} defaultValue={poll?.choose ?? 5} required />
        )}
      </Field>
      <RuleChooser chosen={poll?.rule.id} />
      {failure && <FailureNotice error={failure} />}
      <UserErrors errors={errors} />
      <div>
        <Button type="submit" variant={poll ? 'plain' : 'primary'} disabled={isSaving}>
          {poll ? text.save : text.open}
        </Button>
      </div>
    </form>
  )
}

/** Stores what the form says. @returns whether that was done */
function useSavePoll({ id, topicPoll }: TopicMeeting) {
  const [opening, open] = useMutation(openTopicPoll)
  const [changing, change] = useMutation(changeTopicPoll)
  const { keyFor, settle } = useIdempotencyKey()
  const [failure, setFailure] = useState<CombinedError>()
  const [errors, setErrors] = useState<readonly { readonly message: string }[]>([])
  const wishOf = (form: FormData) => {
    const wish = { meetingId: id, deadline: readDeadline(form), ...readChoice(form) }
    return { ...wish, idempotencyKey: keyFor(wish) }
  }
  const save = async (form: FormData): Promise<boolean> => {
    const answer = topicPoll ? await change({ input: changeOf(topicPoll, form) }) : await open({ input: wishOf(form) })
    const payload =
      answer.data && ('openTopicPoll' in answer.data ? answer.data.openTopicPoll : answer.data.changeTopicPoll)
    if (payload) settle()
    setFailure(answer.error)
    setErrors(payload?.userErrors ?? [])
    return payload?.userErrors.length === 0
  }
  return { save, failure, errors, isSaving: opening.fetching || changing.fetching }
}

function changeOf({ id, open, version }: Poll, form: FormData) {
  return { pollId: id, ...(open && { deadline: readDeadline(form) }), ...readChoice(form), expectedVersion: version }
}

const texts = bilingual({
  de: {
    day: 'Frist',
    time: 'Uhrzeit',
    choose: 'Wie viele Themen werden ausgewählt?',
    chooseHint: 'Üblich sind so viele wie Tische',
    open: 'Themenwahl eröffnen',
    save: 'Änderung speichern',
  },
  en: {
    day: 'Deadline',
    time: 'Time',
    choose: 'How many topics are chosen?',
    chooseHint: 'Usually as many as there are tables',
    open: 'Open the vote',
    save: 'Save the change',
  },
})
