import { type RefObject, useEffect, useRef } from 'react'
import { useQuery } from 'urql'
import { bilingual } from '../../lib/bilingual.ts'
import { useTexts } from '../../lib/language.tsx'
import { FailureNotice } from '../../ui/FailureNotice.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { CloseMeeting } from './CloseMeeting.tsx'
import { GenerateForm } from './GenerateForm.tsx'
import { PlanDifference } from './PlanDifference.tsx'
import { PlanView } from './PlanView.tsx'
import { PrintButton } from './PrintButton.tsx'
import { SearchOutcome } from './SearchOutcome.tsx'
import { SearchProgress } from './SearchProgress.tsx'
import { type SeatedMeeting, seatingQuery } from './seatingQuery.ts'
import { type Run, useRun } from './useRun.ts'

interface SeatingSectionProps {
  readonly meetingId: string
  /** Ids of the people who said yes, by now. */
  readonly attendees: readonly string[]
}

/** The table plan of a meeting: make one, watch the search, read the plan. */
export default function SeatingSection({ meetingId, attendees }: SeatingSectionProps) {
  const [{ data, error }, ask] = useQuery({ query: seatingQuery, variables: { meetingId } })
  const refresh = () => ask({ requestPolicy: 'network-only' })
  const meeting = data?.node && 'version' in data.node ? data.node : undefined
  return (
    <section className="stack" aria-labelledby="seating">
      {error && <FailureNotice error={error} retry={refresh} />}
      {!meeting && !error && <Loading />}
      {meeting && <Seating meeting={meeting} attendees={attendees} onChanged={refresh} />}
    </section>
  )
}

interface SeatingProps {
  readonly meeting: SeatedMeeting
  readonly attendees: readonly string[]
  readonly onChanged: () => void
}

function Seating({ meeting, attendees, onChanged }: SeatingProps) {
  const text = useTexts(texts)
  const run = useRun(meeting, onChanged)
  const title = useFocusAfterChange(run, meeting)
  return (
    <>
      <h2 id="seating" ref={title} tabIndex={-1}>
        {text.heading}
      </h2>
      {meeting.status === 'PLANNED' && <RunState run={run} meeting={meeting} attendees={attendees} />}
      {meeting.status === 'HELD' && meeting.plan && (
        <Notice kind="good" live>
          <p>{text.held}</p>
        </Notice>
      )}
      {meeting.status !== 'PLANNED' && !meeting.plan && <p className="soft">{text.none}</p>}
      {meeting.plan && (
        <PlanView
          plan={meeting.plan}
          actions={!run.runningId && <PlanActions {...{ meeting, attendees, onChanged, run }} />}
        />
      )}
    </>
  )
}

/** What goes on with the search, or what has to be done for one. */
function RunState({ run, meeting, attendees }: Omit<SeatingProps, 'onChanged'> & { run: Run }) {
  const { plan } = meeting
  if (run.runningId) return <SearchProgress key={run.runningId} runId={run.runningId} onOver={run.finish} />
  return (
    <>
      {run.finished && <SearchOutcome run={run.finished} />}
      {plan && <PlanDifference plan={plan} attendees={attendees} />}
      {!plan && (
        <GenerateForm
          meetingId={meeting.id}
          attendees={attendees.length}
          withTopics={hasTopics(meeting)}
          again={false}
          onStarted={run.start}
        />
      )}
    </>
  )
}

function PlanActions({ meeting, attendees, onChanged, run }: SeatingProps & { run: Run }) {
  if (meeting.status !== 'PLANNED' || !meeting.plan) return <PrintButton />
  return (
    <GenerateForm
      meetingId={meeting.id}
      attendees={attendees.length}
      withTopics={hasTopics(meeting)}
      again
      onStarted={run.start}
    >
      <PrintButton />
      <CloseMeeting meeting={meeting} planId={meeting.plan.id} onClosed={onChanged} />
    </GenerateForm>
  )
}

/** The service seats by topics as soon as a vote is over. */
function hasTopics({ topicPoll }: SeatedMeeting): boolean {
  return topicPoll !== null && !topicPoll.open
}

/** When a search ends or the meeting is closed, the button with the focus is gone: the reader goes on at the heading. */
function useFocusAfterChange({ finished }: Run, { status }: SeatedMeeting): RefObject<HTMLHeadingElement | null> {
  const title = useRef<HTMLHeadingElement>(null)
  const before = useRef({ finished, status })
  useEffect(() => {
    const last = before.current
    before.current = { finished, status }
    if ((finished && finished !== last.finished) || status !== last.status) title.current?.focus()
  }, [finished, status])
  return title
}

const texts = bilingual({
  de: {
    heading: 'Tischplan',
    none: 'Für dieses Treffen ist kein Tischplan gespeichert.',
    held: 'Das Treffen ist abgeschlossen. Wer zusammensaß, ist für die nächsten Tischpläne gemerkt.',
  },
  en: {
    heading: 'Table plan',
    none: 'No table plan is stored for this meeting.',
    held: 'The meeting is closed. Who sat together is remembered for the next table plans.',
  },
})
