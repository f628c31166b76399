import { useEffect, useRef, useState } from 'react'
import { useQuery } from 'urql'
import { bilingual } from '../../lib/bilingual.ts'
import { useTexts } from '../../lib/language.tsx'
import { FailureNotice } from '../../ui/FailureNotice.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { CloseMeeting } from './CloseMeeting.tsx'
import { GenerateForm } from './GenerateForm.tsx'
import { PlanDifference } from './PlanDifference.tsx'
import { PlanView } from './PlanView.tsx'
import { PrintButton } from './PrintButton.tsx'
import { SearchOutcome } from './SearchOutcome.tsx'
import { type FinishedRun, SearchProgress } from './SearchProgress.tsx'
import { type Plan, type SeatedMeeting, seatingQuery } from './seatingQuery.ts'

interface SeatingSectionProps {
  readonly meetingId: string
  /** Ids of the people who said yes, by now. */
  readonly attendees: readonly string[]
}

/** The table plan of a meeting: make one, watch the search, read the plan. */
export default function SeatingSection({ meetingId, attendees }: SeatingSectionProps) {
  const [{ data, error }, refresh] = useQuery({ query: seatingQuery, variables: { meetingId } })
  const meeting = data?.node && 'version' in data.node ? data.node : undefined
  return (
    <section className="stack" aria-labelledby="seating">
      {error && <FailureNotice error={error} retry={() => refresh({ requestPolicy: 'network-only' })} />}
      {meeting ? (
        <Seating meeting={meeting} attendees={attendees} onChanged={() => refresh({ requestPolicy: 'network-only' })} />
      ) : (
        !error && <Loading />
      )}
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
  const [startedRun, setStartedRun] = useState<string>()
  const [finished, setFinished] = useState<FinishedRun>()
  const title = useRef<HTMLHeadingElement>(null)
  const { plan } = meeting
  const isPlanned = meeting.status === 'PLANNED'
  const runId = startedRun ?? (meeting.run?.id === finished?.id ? undefined : meeting.run?.id)
  const start = (id: string) => {
    setFinished(undefined)
    setStartedRun(id)
  }
  const finish = (run: FinishedRun) => {
    setStartedRun(undefined)
    setFinished(run)
    onChanged()
  }
  useEffect(() => {
    // The button that had the focus is gone: the reader goes on where the plan begins.
    if (finished) title.current?.focus()
  }, [finished])
  return (
    <>
      <h2 id="seating" ref={title} tabIndex={-1}>
        {text.heading}
      </h2>
      {runId && <SearchProgress key={runId} runId={runId} onOver={finish} />}
      {!runId && finished && <SearchOutcome run={finished} />}
      {plan && isPlanned && <PlanDifference plan={plan} attendees={attendees} />}
      {!plan && isPlanned && !runId && (
        <GenerateForm meetingId={meeting.id} attendees={attendees.length} again={false} onStarted={start} />
      )}
      {plan && (
        <PlanView plan={plan} actions={!runId && <PlanActions {...{ meeting, plan, attendees, onChanged, start }} />} />
      )}
      {!plan && !isPlanned && <p className="soft">{text.none}</p>}
    </>
  )
}

interface PlanActionsProps extends SeatingProps {
  readonly plan: Plan
  readonly start: (runId: string) => void
}

function PlanActions({ meeting, plan, attendees, onChanged, start }: PlanActionsProps) {
  if (meeting.status !== 'PLANNED') return <PrintButton />
  return (
    <GenerateForm meetingId={meeting.id} attendees={attendees.length} again onStarted={start}>
      <PrintButton />
      <CloseMeeting meeting={meeting} planId={plan.id} onClosed={onChanged} />
    </GenerateForm>
  )
}

const texts = bilingual({
  de: { heading: 'Tischplan', none: 'Für dieses Treffen ist kein Tischplan gespeichert.' },
  en: { heading: 'Table plan', none: 'No table plan is stored for this meeting.' },
})
