import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestApp, staffEmail } from '../../test/openTestApp.ts'

describe.each(['embedded', 'postgres'] as const)('signing in (%s)', (kind) => {
  let service: Awaited<ReturnType<typeof openTestApp>>
  beforeAll(async () => {
    service = await openTestApp(kind)
  })
  afterAll(() => service.close())

  test('a printed link signs staff in', async () => {
    await service.signIn()
    const { data } = await service.graphql('{ viewer { user { name email } } }')
    expect(data).toEqual({ viewer: { user: { name: 'Frieda Brandt', email: staffEmail } } })
  })
})
