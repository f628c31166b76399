import { useEffect } from 'react'
import { useQuery, useSubscription } from 'urql'
import { graphql, type ResultOf } from '../../lib/graphql.ts'

const progressSubscription = graphql(`
  subscription SeatingProgress($runId: ID!) {
    seatingProgress(runId: $runId) {
      runId
      status
      stepsDone
      steps
      cost
      bound
    }
  }
`)

const runQuery = graphql(`
  query SeatingRun($runId: ID!) {
    node(id: $runId) {
      ... on SeatingRun {
        id
        status
        stepsDone
        steps
      }
    }
  }
`)

type Progress = Omit<ResultOf<typeof progressSubscription>['seatingProgress'], 'runId'>

/** How far a search is, as it is told; should the stream break, asked for once a second. Undefined until the first news. */
export function useSearchProgress(runId: string): Progress | undefined {
  const [{ data, error, fetching }] = useSubscription({ query: progressSubscription, variables: { runId } })
  const told = data?.seatingProgress
  const ended = error !== undefined || (told !== undefined && !fetching)
  const broken = ended && (told === undefined || told.status === 'RUNNING')
  const [answer, ask] = useQuery({ query: runQuery, variables: { runId }, pause: !broken })
  useEffect(() => {
    if (!broken) return
    const timer = setInterval(() => ask({ requestPolicy: 'network-only' }), 1000)
    return () => clearInterval(timer)
  }, [broken, ask])
  const asked = answer.data?.node
  return broken && asked && 'stepsDone' in asked ? { ...asked, cost: null, bound: null } : told
}
