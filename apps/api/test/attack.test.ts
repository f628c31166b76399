import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestApp } from './openTestApp.ts'

const json = { 'content-type': 'application/json' }
const createMeeting = `mutation { createMeeting(input: {
  title: "x", startsAt: "2026-12-01T17:30:00Z", endsAt: "2026-12-01T20:00:00Z", mode: ROOM, rounds: 3,
  tableSize: { wanted: 5, min: 4, max: 6 }, idempotencyKey: "k" }) { meeting { id } } }`

let service: Awaited<ReturnType<typeof openTestApp>>
beforeAll(async () => {
  service = await openTestApp('postgres')
})
afterAll(() => service.close())

describe('nobody who is not signed in', () => {
  beforeAll(() => service.signOut())

  test.each([
    '{ viewer { user { name } } }',
    '{ __typename }',
    '{ nonsense }',
    '{',
    '',
    getIntrospectionQuery(),
    createMeeting,
  ])('gets anything from %.40s', async (query) => {
    const { status, data, errors } = await service.graphql(query)
    expect({ status, data, code: errors?.[0]?.extensions.code }).toEqual({ status: 401, code: 'UNAUTHENTICATED' })
  })

  test('uploads anything', async () => {
    expect((await service.send('/uploads', { method: 'POST', body: 'Nr;Firma' })).status).toBe(401)
    expect(await service.db.upload.count()).toBe(0)
  })

  test('is told more of what runs than that it runs', async () => {
    const response = await service.send('/health')
    expect(await response.json()).toEqual({ status: 'ok' })
  })
})

describe('for those who are signed in', () => {
  beforeAll(() => service.signIn())

  test('the schema can be read', async () => {
    const { data } = await service.graphql(getIntrospectionQuery())
    expect(buildClientSchema(data as IntrospectionQuery).getQueryType()?.name).toBe('Query')
  })

  test.each([
    ['a foreign page', { ...json, origin: 'https://evil.example' }],
    ['a page that hides where it is from', { ...json, origin: 'null' }],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded', 'x-tafelrunde': '' }],
    ['a plain request without our header', { 'content-type': 'text/plain', 'x-tafelrunde': '' }],
  ])('%s cannot change anything', async (_name, headers) => {
    const body =
      headers['content-type'] === json['content-type'] ? JSON.stringify({ query: createMeeting }) : createMeeting
    const response = await service.send('/graphql', { method: 'POST', headers, body })
    expect(response.status).toBe(403)
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
    expect(await service.db.meeting.count()).toBe(0)
  })

  test('a foreign page cannot upload', async () => {
    const headers = { origin: 'https://evil.example' }
    expect((await service.send('/uploads', { method: 'POST', body: 'x', headers })).status).toBe(403)
    expect(
      (await service.send('/uploads', { method: 'POST', body: 'x', headers: { 'x-tafelrunde': '' } })).status,
    ).toBe(403)
  })

  test('our own page may ask, by the public address and by the one it came from', async () => {
    for (const headers of [
      { origin: 'http://localhost:4000' },
      { origin: 'http://127.0.0.1:5173', host: '127.0.0.1:5173' },
    ] as Record<string, string>[]) {
      expect((await service.graphql('{ viewer { user { name } } }', {}, headers)).status).toBe(200)
    }
  })

  test('GET reads and never changes', async () => {
    const get = (query: string) => service.send(`/graphql?query=${encodeURIComponent(query)}`)
    expect((await get('{ viewer { user { name } } }')).status).toBe(200)
    expect((await get(createMeeting)).status).toBe(405)
    expect(await service.db.meeting.count()).toBe(0)
  })

  test('a multipart request is not read', async () => {
    const form = new FormData()
    form.set('operations', JSON.stringify({ query: createMeeting }))
    form.set('map', '{}')
    const response = await service.send('/graphql', { method: 'POST', body: form })
    expect(response.status).toBeGreaterThanOrEqual(400)
    expect(await service.db.meeting.count()).toBe(0)
  })

  test('several operations in one request are refused', async () => {
    const query = '{ viewer { user { name } } }'
    const response = await service.send('/graphql', {
      method: 'POST',
      headers: json,
      body: JSON.stringify([{ query }, { query }]),
    })
    expect(response.status).toBe(400)
  })

  test('a body over 64 KiB is not read, whether it tells its length or not', async () => {
    const body = JSON.stringify({ query: `{ viewer { user { name } } } #${'x'.repeat(64 * 1024)}` })
    expect((await service.send('/graphql', { method: 'POST', headers: json, body })).status).toBe(413)
    const stream = new Blob([body]).stream()
    const streamed = { method: 'POST', headers: json, body: stream, duplex: 'half' } as RequestInit
    expect((await service.send('/graphql', streamed)).status).toBe(413)
  })

  test('an upload over 5 MiB is not kept', async () => {
    const body = new Uint8Array(5 * 1024 * 1024 + 1)
    expect((await service.send('/uploads', { method: 'POST', body })).status).toBe(413)
    expect((await service.send('/uploads', { method: 'POST', body: '' })).status).toBe(400)
    expect(await service.db.upload.count()).toBe(0)
  })

  test.each([
    ['TOO_MANY_ALIASES', `{ ${Array.from({ length: 400 }, (_, i) => `a${i}:__typename`).join(' ')} }`],
    ['TOO_MANY_ALIASES', `{ ${Array.from({ length: 31 }, (_, i) => `a${i}: viewer { user { name } }`).join(' ')} }`],
    [
      'TOO_DEEP',
      `{ members(first: 1) { edges { node { ${'persons { member { '.repeat(5)} id ${' } }'.repeat(5)} } } } }`,
    ],
    ['TOO_DEEP', deepFragments()],
    ['TOO_MANY_DIRECTIVES', `{ viewer { user { name ${'@include(if: true) '.repeat(9)} } } }`],
    [
      'TOO_COMPLEX',
      '{ members(first: 100) { edges { node { persons { member { persons { member { persons { name } } } } } } } } }',
    ],
    ['ONE_MUTATION_ONLY', `${createMeeting.slice(0, -1)} again: ${createMeeting.slice('mutation {'.length)}`],
    ['ONE_MUTATION_ONLY', `mutation { ...a ...b } ${fragmentOf('a')} ${fragmentOf('b')}`],
  ])('%s is refused before anything is done', async (code, query) => {
    service.statements.length = 0
    const { status, data, errors } = await service.graphql(query)
    expect(status).toBe(400)
    expect(errors?.map(({ extensions }) => extensions.code)).toContain(code)
    expect(data ?? null).toBeNull()
    expect(service.statements.filter((sql) => !/"(Session|User|RateLimit)"/.test(sql))).toEqual([])
  })

  test('an operation of too many words is not even parsed', async () => {
    const { status, errors } = await service.graphql(`{ ${'__typename '.repeat(2_000)} }`)
    expect(status).toBe(400)
    expect(errors).toMatchObject([{ extensions: { code: 'TOO_LONG' } }])
  })

  test.each([
    ['{ members { totalCount } }'],
    ['{ members(first: 101) { totalCount } }'],
    ['{ members(first: -1) { totalCount } }'],
    ['{ members(first: 1, last: 1) { totalCount } }'],
    ['{ meetings(first: 1) { edges { node { replies { totalCount } } } } }'],
  ])('a list without a page of at most 100 is refused: %s', async (query) => {
    const { status, data, errors } = await service.graphql(query)
    expect({ status, data: data ?? null }).toEqual({ status: 400, data: null })
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } })
  })

  test.each([
    '',
    'x',
    'TWVtYmVyOng',
    'TWVtYmVyOjE=',
    Buffer.from(`Nothing:${crypto.randomUUID()}`).toString('base64url'),
    Buffer.from(`Query:${crypto.randomUUID()}`).toString('base64url'),
    'ä\u0000',
    'A'.repeat(10_000),
  ])('the id %.20j names nothing', async (id) => {
    expect(await service.graphql('query ($id: ID!) { node(id: $id) { id } }', { id })).toEqual({
      status: 200,
      data: { node: null },
    })
  })

  test.each(['Member', 'Person', 'Meeting', 'Plan', 'Topic', 'SeatingRun'])('the id of no %s is null', async (type) => {
    const id = Buffer.from(`${type}:${crypto.randomUUID()}`).toString('base64url')
    expect(await service.graphql('query ($id: ID!) { node(id: $id) { id } }', { id })).toEqual({
      status: 200,
      data: { node: null },
    })
  })

  test.each([
    [
      'query ($after: String) { members(first: 1, after: $after) { totalCount edges { cursor } } }',
      { after: 'nonsense' },
    ],
    [
      'query ($after: String) { members(first: 1, after: $after) { edges { cursor } } }',
      { after: Buffer.from('GPC:S:x').toString('base64') },
    ],
    ['query ($search: String) { members(first: 1, search: $search) { edges { cursor } } }', { search: 'a\u0000b' }],
    ['query ($id: String!) { member(externalId: $id) { id } }', { id: 'a\u0000b' }],
    ['query ($id: String!) { member(externalId: $id) { id } }', { id: '\ud800' }],
    ['query ($district: String) { members(first: 1, district: $district) { totalCount } }', { district: '\u0000' }],
    ['query ($first: Int) { members(first: $first) { totalCount } }', { first: 2 ** 40 }],
  ])('odd values are no accident: %s', async (query, variables) => {
    const { status, errors } = await service.graphql(query, variables)
    expect(status).toBeLessThan(500)
    expect(JSON.stringify(errors ?? [])).not.toMatch(/INTERNAL_SERVER_ERROR|prisma|node_modules/i)
  })

  test('an accident is told by its number only, whatever NODE_ENV is', async () => {
    const before = process.env.NODE_ENV
    process.env.NODE_ENV = 'development'
    try {
      await service.db.$executeRaw`ALTER TABLE "Member" RENAME TO "Elsewhere"`
      const { status, errors } = await service.graphql('{ members(first: 1) { totalCount } }')
      expect(status).toBe(500)
      expect(errors).toEqual([
        {
          message: expect.stringMatching(/^Unerwarteter Fehler\. \/ Unexpected error\. \([0-9a-f-]{36}\)$/),
          path: ['members', 'totalCount'],
          extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: expect.any(String) },
        },
      ])
    } finally {
      process.env.NODE_ENV = before
      await service.db.$executeRaw`ALTER TABLE "Elsewhere" RENAME TO "Member"`
    }
  })
})

function deepFragments(): string {
  const fragments = Array.from(
    { length: 8 },
    (_, i) => `fragment f${i} on Person { member { persons { ...f${i + 1} } } }`,
  )
  return `{ members(first: 1) { edges { node { persons { ...f0 } } } } } ${fragments.join(' ')} fragment f8 on Person { id }`
}

function fragmentOf(name: string): string {
  return `fragment ${name} on Mutation { ${name}: ${createMeeting.slice('mutation {'.length, -1)} }`
}
