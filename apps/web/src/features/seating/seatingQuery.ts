import { graphql, type ResultOf } from '../../lib/graphql.ts'

export const seatingQuery = graphql(`
  query Seating($meetingId: ID!) {
    node(id: $meetingId) {
      ... on Meeting {
        id
        status
        version
        topicPoll {
          id
          open
        }
        run {
          id
          status
          stepsDone
          steps
        }
        plan {
          id
          seed
          steps
          engineVersion
          createdAt
          cost
          bound
          gap
          optimal
          terms {
            name
            label
            cost
            bound
          }
          reasons {
            code
            message
          }
          topics {
            topics {
              topic {
                id
                title
              }
              tables
              demand
            }
          }
          rounds {
            number
            tables {
              number
              topic {
                id
                title
              }
              wishes {
                message
              }
              cost
              terms {
                name
                label
                cost
              }
              seats {
                host
                person {
                  id
                  name
                  member {
                    id
                    firm
                    trades {
                      id
                      name
                      english
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }
`)

/** A meeting as far as its seating goes. */
export type SeatedMeeting = Extract<NonNullable<ResultOf<typeof seatingQuery>['node']>, { version: number }>
export type Plan = NonNullable<SeatedMeeting['plan']>
export type PlanTable = Plan['rounds'][number]['tables'][number]
