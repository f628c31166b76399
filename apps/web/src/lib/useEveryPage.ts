import { useCallback, useEffect, useRef, useState } from 'react'
import { type Client, type CombinedError, useClient } from 'urql'
import { asCombinedError } from './asCombinedError.ts'

export interface ConnectionPage<Node> {
  readonly edges: readonly { readonly node: Node }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

interface EveryPage<Node> {
  /** Undefined until the last page is here. */
  readonly nodes: readonly Node[] | undefined
  /** How many nodes have arrived, of the pages that are on their way. */
  readonly arrived: number
  readonly failure: CombinedError | undefined
  readonly reload: () => Promise<void>
}

/** All nodes of a connection, fetched page by page. `load` must keep its identity (a function of the module, or memoised). */
export function useEveryPage<Node>(
  load: (client: Client, after: string | null) => Promise<ConnectionPage<Node>>,
): EveryPage<Node> {
  const client = useClient()
  const newestTurn = useRef(0)
  const [nodes, setNodes] = useState<readonly Node[]>()
  const [arrived, setArrived] = useState(0)
  const [failure, setFailure] = useState<CombinedError>()
  const reload = useCallback(async () => {
    newestTurn.current += 1
    const turn = newestTurn.current
    const isNewest = () => turn === newestTurn.current
    const [all, error] = await fetchAll(
      (after) => load(client, after),
      (count) => isNewest() && setArrived(count),
    ).then(
      (found) => [found, undefined] as const,
      (reason) => [undefined, asCombinedError(reason)] as const,
    )
    if (!isNewest()) return
    setFailure(error)
    if (all) setNodes(all)
  }, [client, load])
  useEffect(() => {
    void reload()
    return () => {
      newestTurn.current += 1
    }
  }, [reload])
  return { nodes, arrived, failure, reload }
}

async function fetchAll<Node>(
  ask: (after: string | null) => Promise<ConnectionPage<Node>>,
  onArrived: (count: number) => void,
): Promise<Node[]> {
  const nodes: Node[] = []
  let after: string | null = null
  do {
    const page: ConnectionPage<Node> = await ask(after)
    nodes.push(...page.edges.map((edge) => edge.node))
    onArrived(nodes.length)
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
  } while (after !== null)
  return nodes
}
