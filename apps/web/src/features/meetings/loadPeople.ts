import type { Client } from 'urql'
import { graphql } from '../../lib/graphql.ts'
import type { ConnectionPage } from '../../lib/useEveryPage.ts'

const peopleQuery = graphql(`
  query PeopleOfMembers($after: String) {
    members(first: 100, after: $after) {
      edges {
        node {
          id
          firm
          trades {
            id
            name
            english
          }
          persons {
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
`)

export interface MemberWithPeople {
  readonly firm: string
  readonly trades: readonly { readonly name: string; readonly english: string }[]
  readonly persons: readonly { readonly id: string; readonly name: string }[]
}

/** A page of the member firms with their people. */
export async function loadPeople(client: Client, after: string | null): Promise<ConnectionPage<MemberWithPeople>> {
  const { data, error } = await client.query(peopleQuery, { after }, { requestPolicy: 'network-only' })
  if (!data) throw error
  return data.members
}
