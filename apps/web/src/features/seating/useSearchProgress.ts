import { useEffect, useState } from 'react'
import { useClient, useSubscription } from 'urql'
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
      planId
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
        plan {
          id
        }
      }
    }
  }
`)

type Progress = Omit<ResultOf<typeof progressSubscription>['seatingProgress'], 'runId'>

const askEvery = 3000

/**
 * How far a search is: as the stream tells it, and asked for every few seconds besides, should the stream have broken.
 * Undefined until the first news.
 */
export function useSearchProgress(runId: string): Progress | undefined {
  const client = useClient()
  const [{ data }] = useSubscription({ query: progressSubscription, variables: { runId } })
  const [asked, setAsked] = useState<Progress>()
  useEffect(() => {
    const timer = setInterval(async () => {
      const answer = await client.query(runQuery, { runId }, { requestPolicy: 'network-only' })
      const run = answer.data?.node
      if (run && 'stepsDone' in run) setAsked({ ...run, cost: null, bound: null, planId: run.plan?.id ?? null })
    }, askEvery)
    return () => clearInterval(timer)
  }, [client, runId])
  return newer(data?.seatingProgress, asked)
}

function newer(told: Progress | undefined, asked: Progress | undefined): Progress | undefined {
  if (!told || !asked) return told ?? asked
  if (told.status !== 'RUNNING') return told
  return { ...told, status: asked.status, planId: asked.planId, stepsDone: Math.max(told.stepsDone, asked.stepsDone) }
}
