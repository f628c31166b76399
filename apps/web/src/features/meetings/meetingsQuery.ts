import { graphql } from '../../lib/graphql.ts'

export const meetingsQuery = graphql(`
  query Meetings($after: String) {
    meetings(first: 50, after: $after) {
      edges {
        node {
          id
          title
          startsAt
          endsAt
          place
          mode
          status
          invented
          replies(first: 0, answer: YES) {
            totalCount
          }
          plan {
            id
            optimal
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
