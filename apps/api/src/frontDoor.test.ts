import { expect, test } from 'vitest'
import { openFrontDoor } from './frontDoor.ts'

const request = () => new Request('http://localhost:4000/graphql', { method: 'POST' })

test('whoever knocks before the service is there is asked to come again', async () => {
  const response = await openFrontDoor().fetch(request(), '192.0.2.1')
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '1'])
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'STARTING' } }] })
})

test('afterwards requests reach the service with the address of their sender', async () => {
  const door = openFrontDoor()
  door.leadTo({ fetch: async (_request, address) => new Response(address) })
  expect(await (await door.fetch(request(), '192.0.2.1')).text()).toBe('192.0.2.1')
})
