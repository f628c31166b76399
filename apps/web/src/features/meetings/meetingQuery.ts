import { graphql, type ResultOf } from '../../lib/graphql.ts'

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
      }
    }
  }
`)

export type Meeting = Extract<NonNullable<ResultOf<typeof meetingQuery>['node']>, { title: string }>
