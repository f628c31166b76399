import { graphql, type ResultOf } from '../../lib/graphql.ts'

export const ownBallotQuery = graphql(`
  query OwnBallot($meetingId: ID!, $memberId: ID!) {
    topicBallot(meetingId: $meetingId, memberId: $memberId) {
      tiers
      line
      version
      updatedAt
    }
  }
`)

/** The ballot of the own firm as the service keeps it; null before the first. */
export type OwnBallot = ResultOf<typeof ownBallotQuery>['topicBallot']
