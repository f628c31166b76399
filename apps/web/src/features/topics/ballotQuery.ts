import { graphql, type ResultOf } from '../../lib/graphql.ts'

export const ballotQuery = graphql(`
  query Ballot($meetingId: ID!, $memberId: ID!) {
    meeting: node(id: $meetingId) {
      ... on Meeting {
        id
        title
        startsAt
        endsAt
        status
        topics {
          id
          title
          description
        }
        topicPoll {
          id
          deadline
          open
          ballotCount
        }
      }
    }
    member: node(id: $memberId) {
      ... on Member {
        id
        firm
      }
    }
    topicBallot(meetingId: $meetingId, memberId: $memberId) {
      tiers
      line
      version
      updatedAt
    }
  }
`)

export const recordBallot = graphql(`
  mutation RecordTopicBallot($input: RecordTopicBallotInput!) {
    recordTopicBallot(input: $input) {
      ballot {
        tiers
        line
        version
        updatedAt
      }
      poll {
        id
        open
        ballotCount
      }
      userErrors {
        code
        message
      }
    }
  }
`)

type Answer = ResultOf<typeof ballotQuery>

/** The meeting a ballot belongs to. */
export type BallotMeeting = Extract<NonNullable<Answer['meeting']>, { title: string }>

/** A ballot as the service keeps it. */
export type StoredBallot = NonNullable<Answer['topicBallot']>
