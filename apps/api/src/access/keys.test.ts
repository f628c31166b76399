import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestApp, staffEmail } from '../../test/openTestApp.ts'
import { createApp } from '../app.ts'

const create = `mutation ($input: CreateApiKeyInput!) {
  createApiKey(input: $input) { secret apiKey { id name prefix scopes expiresAt lastUsedAt revokedAt } userErrors { path code } }
}`
const rotate = `mutation ($input: RotateApiKeyInput!) {
  rotateApiKey(input: $input) { secret apiKey { id name scopes expiresAt } userErrors { path code } }
}`
const revoke = `mutation ($input: RevokeApiKeyInput!) {
  revokeApiKey(input: $input) { apiKey { revokedAt } userErrors { path code } }
}`
const list = '{ apiKeys { name lastUsedAt } }'
const who = '{ viewer { role name scopes } }'
const members = '{ members(first: 1) { totalCount } }'
const website = { name: ' Website ', scopes: ['MEMBERS_READ'], expiresAt: '2027-11-24T12:00:00Z' }

describe.each(['embedded', 'postgres'] as const)('the keys of tools (%s)', (kind) => {
  let service: Awaited<ReturnType<typeof openTestApp>>
  let now = new Date()
  let keys = 0
  beforeAll(async () => {
    service = await openTestApp(kind, { clock: () => now })
    await service.signIn()
  })
  beforeEach(() => {
    now = new Date('2026-11-24T12:00:00Z')
  })
  afterEach(async () => {
    await service.db.apiKey.deleteMany()
    await service.db.rateLimit.deleteMany()
  })
  afterAll(() => service.close())

  async function run(query: string, input: Record<string, unknown>) {
    const { data, errors } = await service.graphql(query, { input })
    expect(errors).toBeUndefined()
    return Object.values(data)[0] as {
      secret: string
      apiKey: Record<string, unknown>
      userErrors: { path: string[]; code: string }[]
    }
  }
  const made = (more: Record<string, unknown> = {}) =>
    run(create, { ...website, idempotencyKey: `key ${++keys}`, ...more })
  /** As a program asks: with its key, without cookie and without our header. */
  const ask = (query: string, secret: string, headers: Record<string, string> = {}) =>
    service.graphql(query, {}, { authorization: `Bearer ${secret}`, cookie: '', 'x-tafelrunde': '', ...headers })

  test('a key is shown once, kept as a hash, and does what its scopes say without any other header', async () => {
    const input = { ...website, idempotencyKey: 'the website' }
    const { secret, apiKey, userErrors } = await run(create, input)
    expect(userErrors).toEqual([])
    expect(secret).toMatch(/^tafelrunde_[\w-]{43}$/)
    expect(apiKey).toMatchObject({ name: 'Website', scopes: ['MEMBERS_READ'], prefix: secret.slice(0, 15) })
    expect((await ask(members, secret)).data).toEqual({ members: { totalCount: 0 } })
    expect((await ask(who, secret)).data.viewer).toEqual({ role: 'TOOL', name: 'Website', scopes: ['MEMBERS_READ'] })
    expect((await ask('{ meetings(first: 1) { totalCount } }', secret)).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN', fields: expect.arrayContaining(['Query.meetings']) } },
    ])
    const stored = JSON.stringify([await service.db.apiKey.findMany(), await service.db.idempotency.findMany()])
    expect(stored).not.toContain(secret.slice(15))
    expect(await run(create, input)).toMatchObject({ secret: null, apiKey: { id: apiKey.id }, userErrors: [] })
    const { data } = await service.graphql(list)
    expect(data.apiKeys).toEqual([{ name: 'Website', lastUsedAt: '2026-11-24T12:00:00.000Z' }])
  })

  test('a key takes a name, a scope and an end that is not far', async () => {
    const odd = await made({ name: ' ', scopes: [], expiresAt: '2026-11-24T11:00:00Z', idempotencyKey: ' ' })
    expect(odd.userErrors.map(({ path }) => path[1])).toEqual(['name', 'scopes', 'expiresAt', 'idempotencyKey'])
    expect((await made({ expiresAt: '2029-01-01T00:00:00Z' })).userErrors).toMatchObject([{ code: 'INVALID' }])
  })

  test('a key that is over, revoked, unknown or no key at all opens nothing, whatever cookie comes with it', async () => {
    const [over, ended] = [await made({ expiresAt: '2026-11-24T13:00:00Z' }), await made()]
    now = new Date('2026-11-24T13:00:00Z')
    expect(await run(revoke, { id: ended.apiKey.id })).toMatchObject({ apiKey: { revokedAt: now.toISOString() } })
    expect(await run(revoke, { id: 'x' })).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] })
    const wrong = [over.secret, ended.secret, `${ended.secret}x`, 'tafelrunde_', 'x']
    const headers = [...wrong.map((secret) => `Bearer ${secret}`), 'Bearer', 'bearer x y']
    for (const authorization of headers) {
      const sent = { authorization, 'content-type': 'application/json', cookie: service.cookie() }
      const response = await service.send('/graphql', {
        method: 'POST',
        headers: sent,
        body: '{"query":"{__typename}"}',
      })
      expect([authorization, response.status]).toEqual([authorization, 401])
      expect(response.headers.get('www-authenticate')).toBe('Bearer')
    }
  })

  test('what a proxy wants to be told is no key, and opens no way around our header', async () => {
    const ask = (headers: Record<string, string>) =>
      service.send(`/graphql?query=${encodeURIComponent(who)}`, {
        headers: { authorization: 'Basic eDp5', ...headers },
      })
    expect((await ask({})).status).toBe(200)
    expect((await ask({ 'x-tafelrunde': '' })).status).toBe(403)
    expect((await ask({ cookie: '' })).status).toBe(401)
  })

  test('a key that comes with a cookie is a tool, and no administrator', async () => {
    const { secret } = await made()
    const cookie = service.cookie()
    expect((await ask(who, secret, { cookie })).data.viewer.role).toBe('TOOL')
    expect((await ask(list, secret, { cookie })).status).toBe(403)
  })

  test('after a rotation both keys work until the overlap is over', async () => {
    const old = await made()
    const input = { id: old.apiKey.id, overlapHours: 24, expiresAt: '2028-01-01T00:00:00Z', idempotencyKey: 'turn' }
    const next = await run(rotate, input)
    expect(next).toMatchObject({ apiKey: { name: 'Website', scopes: ['MEMBERS_READ'] }, userErrors: [] })
    expect((await run(rotate, input)).secret).toBeNull()
    now = new Date('2026-11-25T11:59:00Z')
    expect([(await ask(who, old.secret)).status, (await ask(who, next.secret)).status]).toEqual([200, 200])
    now = new Date('2026-11-25T12:00:00Z')
    expect([(await ask(who, old.secret)).status, (await ask(who, next.secret)).status]).toEqual([401, 200])
    const late = await run(rotate, { ...input, overlapHours: 999, idempotencyKey: 'late' })
    expect(late.userErrors).toMatchObject([{ path: ['input', 'overlapHours'] }])
    expect((await run(rotate, { ...input, idempotencyKey: 'again' })).userErrors).toMatchObject([{ code: 'NOT_FOUND' }])
  })

  test('a key that may write members uploads and imports, another does not', async () => {
    const body = 'Nr;Firma;Vorname;Nachname;Gewerk\r\n1;Bau;Anna;Alt;Tischler'
    const upload = (secret: string) =>
      service.send('/uploads', { method: 'POST', body, headers: { authorization: `Bearer ${secret}`, cookie: '' } })
    const writer = await made({ scopes: ['MEMBERS_WRITE'] })
    const response = await upload(writer.secret)
    expect(response.status).toBe(201)
    const { uploadId } = (await response.json()) as { uploadId: string }
    const input = { uploadId, dryRun: false, errorPolicy: 'REJECT_EVERYTHING', idempotencyKey: 'import' }
    const mutation = `mutation ($input: ImportMembersInput!) {
      importMembers(input: $input) { report { created } userErrors { code } }
    }`
    const headers = { authorization: `Bearer ${writer.secret}`, cookie: '' }
    const { data } = await service.graphql(mutation, { input }, headers)
    expect(data.importMembers).toEqual({ report: { created: 1 }, userErrors: [] })
    expect((await upload((await made()).secret)).status).toBe(403)
  })

  test('the answers tell how much a key may still ask, and one too many is refused', async () => {
    const { secret, apiKey } = await made()
    const headers = { authorization: `Bearer ${secret}`, cookie: '' }
    const send = () => service.send(`/graphql?query=${encodeURIComponent(who)}`, { headers })
    const first = await send()
    expect(first.headers.get('ratelimit-limit')).toBe('600')
    expect(first.headers.get('ratelimit-remaining')).toBe('599')
    expect(Number(first.headers.get('ratelimit-reset'))).toBeLessThanOrEqual(60)
    const row = Buffer.from(String(apiKey.id), 'base64url').toString().replace('ApiKey:', 'tool:')
    await service.db.rateLimit.update({ where: { key: row }, data: { count: 600 } })
    // A hundredth of the limit may have been counted ahead.
    let refused = await send()
    for (let ahead = 0; ahead < 6 && refused.ok; ahead++) refused = await send()
    expect(refused.status).toBe(429)
    expect(refused.headers.get('ratelimit-remaining')).toBe('0')
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] })
    await service.db.rateLimit.update({ where: { key: row }, data: { resetAt: new Date(0) } })
    expect((await send()).headers.get('ratelimit-remaining')).toBe('599')
  })

  test('two processes on one database count together', async () => {
    const options = {
      db: service.db,
      clock: () => now,
      newSeed: () => 1,
      log: pino({ level: 'silent' }),
      mailer: { send: async () => {} },
      publicUrl: 'http://localhost:4000',
      secret: 'only-for-tests-and-32-characters-long',
      requestsPerMinute: 5,
    }
    const apps = [createApp(options), createApp(options)]
    try {
      const headers = { 'x-tafelrunde': '1', cookie: service.cookie() }
      const asked = Array.from({ length: 8 }, (_, at) =>
        apps[at % 2]!.fetch(
          new Request(`http://localhost:4000/graphql?query=${encodeURIComponent('{viewer{name}}')}`, { headers }),
        ),
      )
      const statuses = (await Promise.all(asked)).map(({ status }) => status)
      expect(statuses.sort()).toEqual([200, 200, 200, 200, 200, 429, 429, 429])
    } finally {
      await Promise.all(apps.map((app) => app.close()))
    }
  })

  test('only administrators keep the keys', async () => {
    await service.db.user.updateMany({ data: { role: 'STAFF' } })
    try {
      expect((await service.graphql(create, { input: { ...website, idempotencyKey: 'k' } })).status).toBe(403)
      expect((await service.graphql(list)).status).toBe(403)
    } finally {
      await service.db.user.updateMany({ where: { email: staffEmail }, data: { role: 'ADMINISTRATOR' } })
    }
  })
})
