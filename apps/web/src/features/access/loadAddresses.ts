import type { Client } from 'urql'
import { graphql } from '../../lib/graphql.ts'

const addressesQuery = graphql(`
  query Addresses($after: String) {
    members(first: 100, after: $after) {
      edges {
        node {
          id
          persons {
            id
            email
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

/** A page of the firms, as far as it matters who of them can be reached by mail. */
export async function loadAddresses(client: Client, after: string | null) {
  const { data, error } = await client.query(addressesQuery, { after }, { requestPolicy: 'network-only' })
  if (!data) throw error
  return data.members
}
