import { useQuery } from 'urql'
import { bilingual } from '../../lib/bilingual.ts'
import { graphql } from '../../lib/graphql.ts'
import { useTexts } from '../../lib/language.tsx'
import { Notice } from '../../ui/Notice.tsx'
import type { FinishedRun } from './SearchProgress.tsx'

const failureQuery = graphql(`
  query SeatingFailure($runId: ID!) {
    node(id: $runId) {
      ... on SeatingRun {
        id
        failure {
          code
          message
        }
      }
    }
  }
`)

/** How the last search ended; a search without a plan says why there can be none. */
export function SearchOutcome({ run }: { run: FinishedRun }) {
  const text = useTexts(texts)
  if (run.status === 'FAILED') return <Refusal runId={run.id} />
  return (
    <div className="screen-only">
      <Notice kind={run.planId ? 'good' : 'info'} live>
        <p>{run.planId ? text[run.status] : text.withoutPlan}</p>
      </Notice>
    </div>
  )
}

function Refusal({ runId }: { runId: string }) {
  const text = useTexts(texts)
  const [{ data }] = useQuery({ query: failureQuery, variables: { runId } })
  const reasons = data?.node && 'failure' in data.node ? data.node.failure : []
  return (
    <Notice kind="error" live>
      <p>{text.FAILED}</p>
      {reasons.length > 0 && (
        <ul>
          {reasons.map(({ code, message }) => (
            <li key={`${code} ${message}`}>{message}</li>
          ))}
        </ul>
      )}
    </Notice>
  )
}

const texts = bilingual({
  de: {
    DONE: 'Fertig: Der neue Tischplan ist gespeichert.',
    STOPPED: 'Angehalten: Der beste Plan bis dahin ist gespeichert.',
    withoutPlan: 'Angehalten, bevor ein Plan gefunden war.',
    FAILED: 'So lässt sich kein Tischplan machen.',
  },
  en: {
    DONE: 'Done: the new table plan is stored.',
    STOPPED: 'Stopped: the best plan until then is stored.',
    withoutPlan: 'Stopped before a plan was found.',
    FAILED: 'No table plan can be made like this.',
  },
})
