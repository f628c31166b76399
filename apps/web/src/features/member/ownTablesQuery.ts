import { graphql, type ResultOf } from '../../lib/graphql.ts'

export const ownTablesQuery = graphql(`
  query OwnTables($meetingId: ID!) {
    viewer {
      person {
        id
        name
      }
      tables(meetingId: $meetingId) {
        round
        table
        people {
          name
          firm
          host
          trades {
            id
            name
            english
          }
        }
      }
    }
  }
`)

export type OwnTable = ResultOf<typeof ownTablesQuery>['viewer']['tables'][number]
