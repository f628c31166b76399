import { auditServer } from 'graphql-http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApp } from './openTestApp.ts'

let service: Awaited<ReturnType<typeof openTestApp>>
beforeAll(async () => {
  service = await openTestApp('postgres')
  await service.signIn()
})
afterAll(() => service.close())

test('the audits of GraphQL over HTTP find nothing to complain of', async () => {
  const audits = await auditServer({
    url: 'http://localhost:4000/graphql',
    fetchFn: (url: string, init?: RequestInit) => service.send(url.slice('http://localhost:4000'.length), init),
  })
  expect(audits.length).toBeGreaterThanOrEqual(61)
  expect(audits.flatMap((audit) => (audit.status === 'ok' ? [] : [[audit.status, audit.name, audit.reason]]))).toEqual(
    [],
  )
})
