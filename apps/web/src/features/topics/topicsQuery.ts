import { graphql, type ResultOf } from '../../lib/graphql.ts'

export const topicsQuery = graphql(`
  query Topics($meetingId: ID!) {
    node(id: $meetingId) {
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
          version
          proposedBy {
            id
            firm
          }
          merged {
            id
            title
            version
          }
        }
        topicsSetAside {
          id
          title
          version
          withdrawnAt
          mergedInto {
            id
            title
          }
        }
        topicPoll {
          id
          deadline
          open
          choose
          ballotCount
          version
          rule {
            id
            name
          }
        }
      }
    }
  }
`)

/** A meeting as far as its topics go. */
export type TopicMeeting = Extract<NonNullable<ResultOf<typeof topicsQuery>['node']>, { title: string }>
export type ListedTopic = TopicMeeting['topics'][number]
export type Poll = NonNullable<TopicMeeting['topicPoll']>

/** A topic or a vote that is made anew concerns the query, too, before its answer holds any. */
export const topicsContext = { additionalTypenames: ['Topic', 'TopicPoll'] }
