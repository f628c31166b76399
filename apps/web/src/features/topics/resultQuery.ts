import { graphql, type ResultOf } from '../../lib/graphql.ts'

export const resultQuery = graphql(`
  query TopicResult($meetingId: ID!) {
    node(id: $meetingId) {
      ... on Meeting {
        id
        title
        startsAt
        endsAt
        topicPoll {
          id
          deadline
          open
          ballotCount
        }
        topicResult {
          ballotCount
          choose
          rule {
            id
            name
          }
          rankedBy {
            message
          }
          notes {
            code
            message
          }
          chosen {
            id
            title
          }
          ranking {
            place
            tied
            chosen
            supporters
            band
            bandReason {
              message
            }
            breadth {
              message
            }
            topic {
              id
              title
            }
          }
          neighbours {
            card {
              message
            }
            stability {
              message
            }
          }
          receipt {
            budget {
              message
            }
            bills {
              topic {
                id
              }
              reason {
                message
              }
              payers {
                percent
                member {
                  id
                  firm
                }
              }
            }
            shortfalls {
              topic {
                id
              }
              reason {
                message
              }
            }
          }
          representation {
            verdict {
              code
              message
            }
            jr {
              reason {
                message
              }
              members {
                id
                firm
              }
            }
            ejrPlus {
              reason {
                message
              }
              members {
                id
                firm
              }
            }
            trades {
              trade {
                id
                name
                english
              }
              ballots
              none
              one
              several
            }
            leftOut {
              member {
                id
                firm
              }
              runnerUp {
                id
                title
              }
            }
          }
          otherRules {
            rule {
              id
              name
            }
            topics {
              id
            }
            added {
              id
              title
            }
            missing {
              id
              title
            }
          }
        }
      }
    }
  }
`)

export type ResultMeeting = Extract<NonNullable<ResultOf<typeof resultQuery>['node']>, { title: string }>
export type TopicResult = NonNullable<ResultMeeting['topicResult']>
export type Claim = NonNullable<TopicResult['representation']['jr']>
