import { graphql, type ResultOf } from '../../lib/graphql.ts'

/** What a member sees on the own pages: themselves, what is coming, and what the last meetings chose. */
export const ownMeetingsQuery = graphql(`
  query OwnMeetings {
    viewer {
      person {
        id
        name
        member {
          id
          firm
        }
      }
    }
    coming: meetings(first: 20, status: PLANNED) {
      edges {
        node {
          id
          title
          startsAt
          endsAt
          place
          mode
          rounds
          status
          invented
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
          topicResult {
            chosen {
              id
              title
            }
          }
        }
      }
    }
    past: meetings(first: 5, status: HELD) {
      edges {
        node {
          id
          title
          startsAt
          endsAt
          topicResult {
            chosen {
              id
              title
            }
          }
        }
      }
    }
  }
`)

type Answer = ResultOf<typeof ownMeetingsQuery>

export type OwnPerson = Answer['viewer']['person']
/** A meeting that is planned, with its topics. */
export type ComingMeeting = Answer['coming']['edges'][number]['node']
export type PastMeeting = Answer['past']['edges'][number]['node']

/** A topic that is proposed concerns the query, too, before its answer holds any. */
export const ownMeetingsContext = { additionalTypenames: ['Topic', 'TopicPoll'] }
