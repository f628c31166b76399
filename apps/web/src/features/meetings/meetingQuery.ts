import { graphql } from '../../lib/graphql.ts'

export const meetingQuery = graphql(`
  query Meeting($id: ID!) {
    node(id: $id) {
      ... on Meeting {
        id
        title
        startsAt
        endsAt
        place
        mode
        status
        rounds
        tableSize {
          wanted
          min
          max
        }
        invented
        version
        topics {
          id
          title
          description
          proposedBy {
            id
            firm
          }
        }
      }
    }
  }
`)
