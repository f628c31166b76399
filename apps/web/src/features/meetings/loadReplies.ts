import type { Client } from 'urql'
import { graphql } from '../../lib/graphql.ts'
import type { ConnectionPage } from '../../lib/useEveryPage.ts'

const repliesQuery = graphql(`
  query Replies($id: ID!, $after: String) {
    node(id: $id) {
      ... on Meeting {
        replies(first: 100, after: $after) {
          edges {
            node {
              answer
              person {
                id
                name
              }
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  }
`)

export interface Reply {
  readonly answer: 'YES' | 'NO'
  readonly person: { readonly id: string; readonly name: string }
}

const nothing: ConnectionPage<Reply> = { edges: [], pageInfo: { hasNextPage: false, endCursor: null } }

/** A page of the replies to a meeting. */
export async function loadReplies(client: Client, id: string, after: string | null): Promise<ConnectionPage<Reply>> {
  const { data, error } = await client.query(repliesQuery, { id, after }, { requestPolicy: 'network-only' })
  if (!data) throw error
  return data.node && 'replies' in data.node ? data.node.replies : nothing
}
