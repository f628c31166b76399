import { type CombinedError, useQuery } from 'urql'
import {
  type ComingMeeting,
  type OwnPerson,
  ownMeetingsContext,
  ownMeetingsQuery,
  type PastMeeting,
} from './ownMeetingsQuery.ts'

interface OwnMeetings {
  /** Undefined until the answer is here. */
  readonly own:
    | {
        readonly person: OwnPerson
        /** The soonest first. */
        readonly coming: readonly ComingMeeting[]
        /** The latest first. */
        readonly past: readonly PastMeeting[]
      }
    | undefined
  readonly failure: CombinedError | undefined
  readonly retry: () => void
}

/** The meetings as a member sees them; one question serves all pages, so going from one to the next waits for nothing. */
export function useOwnMeetings(): OwnMeetings {
  const [{ data, error }, ask] = useQuery({ query: ownMeetingsQuery, context: ownMeetingsContext })
  const own = data && {
    person: data.viewer.person,
    coming: data.coming.edges.map(({ node }) => node).reverse(),
    past: data.past.edges.map(({ node }) => node),
  }
  return { own, failure: error, retry: () => ask({ requestPolicy: 'network-only' }) }
}
