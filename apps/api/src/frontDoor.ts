import type { App } from './app.ts'

/** What a port is opened with while the service behind it is not there yet. */
export interface FrontDoor {
  readonly fetch: App['fetch']
  /** From here on requests go to `app`. */
  leadTo(app: Pick<App, 'fetch'>): void
}

/** The port must be open before the service can say its address: until then whoever knocks is asked to come again. */
export function openFrontDoor(): FrontDoor {
  let app: Pick<App, 'fetch'> | undefined
  return {
    fetch: async (request, address) => app?.fetch(request, address) ?? stillStarting(),
    leadTo(next) {
      app = next
    },
  }
}

function stillStarting(): Response {
  const message = 'Der Dienst startet noch. / The service is still starting.'
  return Response.json(
    { errors: [{ message, extensions: { code: 'STARTING' } }] },
    { status: 503, headers: { 'retry-after': '1' } },
  )
}
