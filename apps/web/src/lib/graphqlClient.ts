import { Client, cacheExchange, fetchExchange, mapExchange } from 'urql'
import type { Language } from './bilingual.ts'
import { isSignedOut } from './failure.ts'
import { requestHeaders } from './requestHeaders.ts'

/**
 * Talks to the API of the same origin; progress arrives over the same door as an event stream.
 * `onSignedOut` is told when the session is over, so that no screen has to ask for itself.
 */
export function graphqlClient(language: Language, onSignedOut: () => void): Client {
  const watchSession = mapExchange({
    onError: (error) => {
      if (isSignedOut(error)) onSignedOut()
    },
  })
  return new Client({
    url: '/graphql',
    exchanges: [cacheExchange, watchSession, fetchExchange],
    preferGetMethod: false,
    fetchSubscriptions: true,
    requestPolicy: 'cache-and-network',
    fetchOptions: () => ({ credentials: 'same-origin', headers: requestHeaders(language) }),
  })
}
