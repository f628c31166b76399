import { useState } from 'react'
import { type CombinedError, useQuery } from 'urql'
import { isSignedOut } from '../../lib/failure.ts'
import type { ResultOf } from '../../lib/graphql.ts'
import { viewerQuery } from './viewerQuery.ts'

type Role = ResultOf<typeof viewerQuery>['viewer']['role']

/** Who is signed in. Once known it stays while it is asked anew in another language, so that no form on the page is lost. */
export function useRole(): {
  readonly role: Role | undefined
  readonly failure: CombinedError | undefined
  readonly retry: () => void
} {
  const [{ data, error }, ask] = useQuery({ query: viewerQuery })
  const [known, setKnown] = useState<Role>()
  const role = data?.viewer.role ?? known
  if (role !== known) setKnown(role)
  const failure = error && !isSignedOut(error) ? error : undefined
  return { role, failure, retry: () => ask({ requestPolicy: 'network-only' }) }
}
