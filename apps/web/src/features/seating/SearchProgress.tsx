import { useEffect, useId, useRef } from 'react'
import { useMutation } from 'urql'
import { bilingual } from '../../lib/bilingual.ts'
import { formatNumber } from '../../lib/formatNumber.ts'
import { graphql } from '../../lib/graphql.ts'
import { useLanguage } from '../../lib/language.tsx'
import { Button } from '../../ui/Button.tsx'
import { FailureNotice } from '../../ui/FailureNotice.tsx'
import { useSearchProgress } from './useSearchProgress.ts'
import './SearchProgress.css'

const stopSeating = graphql(`
  mutation StopSeating($input: StopSeatingInput!) {
    stopSeating(input: $input) {
      run {
        id
        status
      }
      userErrors {
        message
      }
    }
  }
`)

/** A search that is over, and how it ended. */
export interface FinishedRun {
  readonly id: string
  readonly status: 'DONE' | 'STOPPED' | 'FAILED'
  /** Null for a search that was stopped before it had a plan, and for one that failed. */
  readonly planId: string | null
}

/** The running search: how far it is, what the best plan costs so far, and the button that stops it. */
export function SearchProgress({ runId, onOver }: { runId: string; onOver: (run: FinishedRun) => void }) {
  const { language } = useLanguage()
  const text = texts[language]
  const progress = useSearchProgress(runId)
  const [{ error, fetching }, stop] = useMutation(stopSeating)
  const labelId = useId()
  const stopButton = useRef<HTMLButtonElement>(null)
  const tellOver = useRef(onOver)
  tellOver.current = onOver
  const status = progress?.status
  const planId = progress?.planId ?? null
  useEffect(() => stopButton.current?.focus(), [])
  useEffect(() => {
    if (status !== undefined && status !== 'RUNNING') tellOver.current({ id: runId, status, planId })
  }, [status, runId, planId])
  return (
    <div className="card stack-tight screen-only">
      <p id={labelId} role="status">
        <strong>{text.searching}</strong>
      </p>
      <progress
        className="search-bar"
        aria-labelledby={labelId}
        value={progress?.stepsDone ?? 0}
        max={progress?.steps || 1}
      />
      <p className="soft">{describe(progress, language)}</p>
      <div>
        <Button ref={stopButton} disabled={fetching} onClick={() => stop({ input: { runId } })}>
          {text.stop}
        </Button>
      </div>
      {error && <FailureNotice error={error} />}
    </div>
  )
}

function describe(progress: ReturnType<typeof useSearchProgress>, language: 'de' | 'en'): string {
  if (!progress) return texts[language].waiting
  const { steps, stepsDone, cost, bound } = progress
  const number = (value: number) => formatNumber(value, language)
  const share = number(Math.floor((100 * stepsDone) / Math.max(1, steps)))
  return cost === null
    ? texts[language].share(share)
    : texts[language].shareAndCost(share, number(cost), bound === null ? undefined : number(bound))
}

const texts = bilingual({
  de: {
    searching: 'Ein guter Tischplan wird gesucht …',
    waiting: 'Die Suche beginnt gleich.',
    share: (share: string) => `${share} % der Rechenschritte`,
    shareAndCost: (share: string, cost: string, bound?: string) =>
      `${share} % der Rechenschritte · bester Plan bisher: ${cost} Punkte${bound === undefined ? '' : `, weniger als ${bound} sind unmöglich`}`,
    stop: 'Anhalten und besten Plan nehmen',
  },
  en: {
    searching: 'Looking for a good table plan …',
    waiting: 'The search is about to begin.',
    share: (share: string) => `${share} % of the steps`,
    shareAndCost: (share: string, cost: string, bound?: string) =>
      `${share} % of the steps · best plan so far: ${cost} points${bound === undefined ? '' : `, fewer than ${bound} are impossible`}`,
    stop: 'Stop and take the best plan',
  },
})
