import { useState } from 'react'
import type { FinishedRun } from './SearchProgress.tsx'
import type { SeatedMeeting } from './seatingQuery.ts'

export interface Run {
  /** The search that is running, by id. */
  readonly runningId: string | undefined
  /** The search that ended while the reader was here. */
  readonly finished: FinishedRun | undefined
  readonly start: (runId: string) => void
  readonly finish: (run: FinishedRun) => void
}

/** Follows the searches of a meeting: one that ran before the page was opened, and those that are started here. */
export function useRun(meeting: SeatedMeeting, onFinished: () => void): Run {
  const [startedId, setStartedId] = useState<string>()
  const [finished, setFinished] = useState<FinishedRun>()
  // What the page knows of the meeting may be older than what the search told last.
  const foundId = meeting.run?.id === finished?.id ? undefined : meeting.run?.id
  return {
    runningId: startedId ?? foundId,
    finished,
    start(runId) {
      setFinished(undefined)
      setStartedId(runId)
    },
    finish(run) {
      setStartedId(undefined)
      setFinished(run)
      onFinished()
    },
  }
}
