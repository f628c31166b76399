import { useCallback, useEffect, useRef, useState } from 'react'
import { type Client, type CombinedError, useClient } from 'urql'
import { asCombinedError } from './asCombinedError.ts'
import type { ConnectionPage } from './useEveryPage.ts'

interface CountedPage<Node> extends ConnectionPage<Node> {
  readonly totalCount: number
}

interface GrowingList<Node> {
  /** Undefined until the first page is here. */
  readonly list: { readonly nodes: readonly Node[]; readonly total: number; readonly next: string | null } | undefined
  readonly failure: CombinedError | undefined
  /** Fetches the next page; the first one again where that failed. */
  readonly more: () => Promise<void>
}

/** The first page of a connection, and on demand the next. Another `load` (memoise it) starts anew when its page is here. */
export function useGrowingList<Node>(
  load: (client: Client, after: string | null) => Promise<CountedPage<Node>>,
): GrowingList<Node> {
  const client = useClient()
  const newestTurn = useRef(0)
  const [list, setList] = useState<GrowingList<Node>['list']>()
  const [failure, setFailure] = useState<CombinedError>()
  const grow = useCallback(
    async (before: readonly Node[], after: string | null) => {
      newestTurn.current += 1
      const turn = newestTurn.current
      try {
        const { edges, totalCount, pageInfo } = await load(client, after)
        if (turn !== newestTurn.current) return
        const nodes = [...before, ...edges.map(({ node }) => node)]
        setList({ nodes, total: totalCount, next: pageInfo.hasNextPage ? pageInfo.endCursor : null })
        setFailure(undefined)
      } catch (error) {
        if (turn === newestTurn.current) setFailure(asCombinedError(error))
      }
    },
    [client, load],
  )
  useEffect(() => {
    void grow([], null)
    return () => {
      newestTurn.current += 1
    }
  }, [grow])
  return { list, failure, more: () => grow(list?.nodes ?? [], list?.next ?? null) }
}
