import { graphql, type ResultOf } from '../../lib/graphql.ts'

export const membersQuery = graphql(`
  query Members($after: String, $search: String, $tradeId: String, $district: String) {
    members(first: 50, after: $after, search: $search, tradeId: $tradeId, district: $district) {
      totalCount
      edges {
        node {
          id
          externalId
          firm
          trades {
            id
            name
            english
          }
          district {
            ags
            name
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

export type ListedMember = ResultOf<typeof membersQuery>['members']['edges'][number]['node']
