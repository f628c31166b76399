import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestApp } from '../../test/openTestApp.ts'
import { nameKey } from './nameKey.ts'

const firms = [
  'Zimmerei Ätzel',
  'Müller & Sohn',
  'Mueller Bau',
  'Öztürk',
  'Ofenbau Nord',
  'Zander',
  'Straßenbau West',
  'Strasse 7',
  'ätherisch',
]

const membersQuery = `query ($first: Int, $last: Int, $after: String, $search: String, $tradeId: String, $district: String) {
  members(first: $first, last: $last, after: $after, search: $search, tradeId: $tradeId, district: $district) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { externalId firm trades { name } district { name } persons { name member { firm } } joinedOn } }
  }
}`

const importMutation = `mutation ($input: ImportMembersInput!) {
  importMembers(input: $input) {
    report {
      encoding delimiter columns { header field } created updated unchanged failed written
      rows { line action externalId firm person trades { name } changes problems { code severity column value message } }
    }
    userErrors { path code message }
  }
}`

/** A list as a German Excel saves it as "CSV": Windows-1252, with the quirks of real ones. */
const list = latin1(
  [
    'Betriebsnummer;Firma;Vorname;Nachname;Gewerk;Landkreis;E-Mail;Telefon;Größe;Mitglied seit;Bemerkung',
    '0815;Bäckerei Süß;Jörg;Süß;Bäckerin;Uelzen;joerg@suess.example;0581 12;3;01.03.2019;nett',
    '',
    '0816;Schreinerei Öztürk;Yasemin;Öztürk;Schreiner, Glaser;LK Lüneburg;;;Solo;;',
    '0816;Schreinerei Öztürk;Can;Öztürk;;;;;;;',
    '0817;Rakete GmbH;Otto;Lilienthal;Raumfahrer;Stade;;;;;',
    '0818;"Kfz ""Blitz"", Inh. Maier";=SUM(A1);Maier;Kraftfahrzeugtechniker;Celle;;;;;;zu viel',
    ';;;;;;;;;;',
    '0815;Bäckerei Süß;Jörg;Süß;Bäckerin;Uelzen;joerg@suess.example;0581 12;3;01.03.2019;nett',
  ].join('\r\n'),
)

function latin1(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(text, 'latin1'))
}

describe.each(['embedded', 'postgres'] as const)('members (%s)', (kind) => {
  let service: Awaited<ReturnType<typeof openTestApp>>
  beforeAll(async () => {
    service = await openTestApp(kind)
    await service.signIn()
    await service.db.member.createMany({
      data: firms.map((firm, index) => ({
        externalId: `F-${index}`,
        firm,
        tradeIds: index % 2 ? ['A-27'] : ['A-30'],
        district: index < 4 ? '03360' : null,
        joinedOn: new Date('2019-03-01'),
      })),
    })
    const [mueller] = await service.db.member.findMany({ where: { firm: 'Mueller Bau' } })
    await service.db.person.create({ data: { memberId: mueller!.id, givenName: 'Łukasz', familyName: 'Groß' } })
  })
  afterAll(() => service.close())

  async function firmsFound(variables: Record<string, unknown>): Promise<string[]> {
    const { data } = await service.graphql(membersQuery, { first: 50, ...variables })
    return data.members.edges.map(({ node }: { node: { firm: string } }) => node.firm)
  }

  test('stand in German order', async () => {
    expect(await firmsFound({})).toEqual([
      'ätherisch',
      'Mueller Bau',
      'Müller & Sohn',
      'Öztürk',
      'Ofenbau Nord',
      'Strasse 7',
      'Straßenbau West',
      'Zander',
      'Zimmerei Ätzel',
    ])
  })

  test.each([
    ['mueller', ['Mueller Bau', 'Müller & Sohn']],
    ['MÜLLER', ['Mueller Bau', 'Müller & Sohn']],
    ['sohn müll', ['Müller & Sohn']],
    ['oztu', []],
    ['oeztuerk', ['Öztürk']],
    ['strasse', ['Strasse 7', 'Straßenbau West']],
    ['gross lukasz', ['Mueller Bau']],
    ['f-3', ['Öztürk']],
    ['%', firms.length],
    ['mueller_', ['Mueller Bau', 'Müller & Sohn']],
  ])('are found by "%s"', async (search, found) => {
    if (typeof found === 'number') expect(await firmsFound({ search })).toHaveLength(found)
    else expect(await firmsFound({ search })).toEqual(found)
  })

  test('are found by trade and by district', async () => {
    expect(await firmsFound({ tradeId: 'A-27', district: '03360' })).toEqual(['Müller & Sohn', 'Öztürk'])
    expect(await firmsFound({ tradeId: 'nonsense' })).toEqual([])
  })

  test('come page by page, forwards and backwards, with their number in all', async () => {
    const first = (await service.graphql(membersQuery, { first: 2 })).data.members
    expect(first).toMatchObject({ totalCount: firms.length, pageInfo: { hasNextPage: true } })
    expect(await firmsFound({ first: 2, after: first.pageInfo.endCursor })).toEqual(['Müller & Sohn', 'Öztürk'])
    expect(await firmsFound({ first: null, last: 1 })).toEqual(['Zimmerei Ätzel'])
  })

  test('are given with trades, district, people and days', async () => {
    const { data } = await service.graphql(membersQuery, { first: 1, search: 'mueller bau' })
    expect(data.members.edges[0].node).toEqual({
      externalId: 'F-2',
      firm: 'Mueller Bau',
      trades: [{ name: 'Bäcker' }],
      district: { name: 'Uelzen' },
      persons: [{ name: 'Łukasz Groß', member: { firm: 'Mueller Bau' } }],
      joinedOn: '2019-03-01',
    })
  })

  test('cost the same statements whatever the page', async () => {
    const cost = async (first: number) => {
      service.statements.length = 0
      await service.graphql(membersQuery, { first })
      return service.statements.length
    }
    expect(await cost(9)).toBe(await cost(1))
  })

  test('one is found by its number, and none is null', async () => {
    const query = 'query ($id: String!) { member(externalId: $id) { firm } }'
    expect((await service.graphql(query, { id: 'F-0' })).data).toEqual({ member: { firm: 'Zimmerei Ätzel' } })
    expect((await service.graphql(query, { id: 'F-99' })).data).toEqual({ member: null })
  })

  test('and people have one spelling in the database and here', async () => {
    const names = [...firms, 'Ä-Ö Ü', '  a--b  ', 'É.Ñandú/ø', "O'Brien_[x]^~`{|}", 'ẞ', 'Иван', 'Mu\u0308ller', '']
    for (const name of names) {
      const rows = await service.db.$queryRaw`SELECT search_key(${name}) AS key`
      expect(rows).toEqual([{ key: nameKey(name) }])
    }
  })
})

describe.each(['embedded', 'postgres'] as const)('importing members (%s)', (kind) => {
  let service: Awaited<ReturnType<typeof openTestApp>>
  beforeAll(async () => {
    service = await openTestApp(kind)
    await service.signIn()
  })
  afterAll(() => service.close())

  async function upload(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
    const response = await service.send('/uploads', {
      method: 'POST',
      body: bytes,
      headers: { 'x-file-name': 'liste.csv' },
    })
    expect(response.status).toBe(201)
    return ((await response.json()) as { uploadId: string }).uploadId
  }

  async function importing(input: Record<string, unknown>, headers: Record<string, string> = {}) {
    const all = { dryRun: false, errorPolicy: 'REJECT_FAILED_ROWS', idempotencyKey: crypto.randomUUID(), ...input }
    return (await service.graphql(importMutation, { input: all }, headers)).data.importMembers
  }

  test('a dry run says row by row what will happen, and writes nothing', async () => {
    const { report, userErrors } = await importing({ uploadId: await upload(list), dryRun: true })
    expect(userErrors).toEqual([])
    expect(report).toMatchObject({ encoding: 'Windows-1252', delimiter: ';', written: false })
    expect(report).toMatchObject({ created: 2, updated: 1, unchanged: 1, failed: 2 })
    expect(report.columns.at(-1)).toEqual({ header: 'Bemerkung', field: null })
    expect(report.rows.map(({ line, action }: { line: number; action: string }) => [line, action])).toEqual([
      [2, 'CREATE'],
      [4, 'CREATE'],
      [5, 'UPDATE'],
      [6, 'REJECT'],
      [7, 'REJECT'],
      [9, 'SKIP'],
    ])
    expect(report.rows[3].problems).toMatchObject([
      { code: 'TRADE_UNKNOWN', severity: 'ERROR', column: 'Gewerk', value: 'Raumfahrer' },
    ])
    expect(await service.db.member.count()).toBe(0)
  })

  test('the policy to reject everything writes nothing when a row is wrong, and the same key may try again', async () => {
    const input = { uploadId: await upload(list), idempotencyKey: 'first' }
    const refused = await importing({ ...input, errorPolicy: 'REJECT_EVERYTHING' }, { 'accept-language': 'en' })
    expect(refused.userErrors).toMatchObject([{ path: ['input', 'errorPolicy'], code: 'ROWS_REJECTED' }])
    expect(refused.userErrors[0].message).toMatch(/^Some rows are wrong/)
    expect(refused.report).toMatchObject({ written: false, failed: 2 })
    expect(await service.db.member.count()).toBe(0)
    expect((await importing(input)).report).toMatchObject({ written: true })
  })

  test('what was taken over is there, umlauts, quotes and all', async () => {
    const query = `{ members(first: 10) { edges { node {
      externalId firm size trades { name } district { name } joinedOn version invented persons { name email phone }
    } } } }`
    const { data } = await service.graphql(query)
    expect(data.members.edges.map(({ node }: { node: unknown }) => node)).toEqual([
      {
        externalId: '0815',
        firm: 'Bäckerei Süß',
        size: 'SMALL',
        trades: [{ name: 'Bäcker' }],
        district: { name: 'Uelzen' },
        joinedOn: '2019-03-01',
        version: 1,
        invented: false,
        persons: [{ name: 'Jörg Süß', email: 'joerg@suess.example', phone: '0581 12' }],
      },
      {
        externalId: '0816',
        firm: 'Schreinerei Öztürk',
        size: 'SOLO',
        trades: [{ name: 'Tischler' }, { name: 'Glaser' }],
        district: { name: 'Lüneburg' },
        joinedOn: null,
        version: 1,
        invented: false,
        persons: [
          { name: 'Can Öztürk', email: null, phone: null },
          { name: 'Yasemin Öztürk', email: null, phone: null },
        ],
      },
    ])
  })

  test('a second import of the same file changes nothing', async () => {
    const before = await service.db.member.findMany({ include: { persons: true }, orderBy: { id: 'asc' } })
    const { report } = await importing({ uploadId: await upload(list) })
    expect(report).toMatchObject({ created: 0, updated: 0, unchanged: 4, failed: 2, written: true })
    expect(await service.db.member.findMany({ include: { persons: true }, orderBy: { id: 'asc' } })).toEqual(before)
  })

  test("a changed file changes what it says, in the reader's language, and nothing else", async () => {
    const text =
      'Nr;Firma;Vorname;Nachname;Telefon;Gewerk\n0815;Bäckerei Süß & Töchter;Jörg;Süß;0581 99;Bäcker, Konditor'
    const uploadId = await upload(new Uint8Array(Buffer.from(text)))
    const dry = await importing({ uploadId, dryRun: true }, { 'accept-language': 'en-GB' })
    expect(dry.report.rows[0].changes).toEqual([
      'firm: Bäckerei Süß → Bäckerei Süß & Töchter',
      'trades: Bäcker → Bäcker, Konditor',
      'phone: 0581 12 → 0581 99',
    ])
    await importing({ uploadId })
    const [member] = await service.db.member.findMany({ where: { externalId: '0815' }, include: { persons: true } })
    expect(member).toMatchObject({
      firm: 'Bäckerei Süß & Töchter',
      searchKey: 'baeckerei suess toechter',
      tradeIds: ['A-30', 'A-31'],
      district: '03360',
      version: 2,
      persons: [{ givenName: 'Jörg', email: 'joerg@suess.example', phone: '0581 99' }],
    })
  })

  test('the same key imports once, and with another file conflicts', async () => {
    const firstUpload = await upload(new Uint8Array(Buffer.from('Nr;Firma\n77;Eins')))
    const otherUpload = await upload(new Uint8Array(Buffer.from('Nr;Firma\n78;Zwei')))
    const [one, again] = await Promise.all(
      [1, 2].map(() => importing({ uploadId: firstUpload, idempotencyKey: 'once' })),
    )
    expect(one.report).toMatchObject({ created: 1, written: true })
    expect(again).toEqual(one)
    const conflict = await importing({ uploadId: otherUpload, idempotencyKey: 'once' })
    expect(conflict).toMatchObject({ report: null, userErrors: [{ code: 'IDEMPOTENCY_CONFLICT' }] })
    expect(await service.db.member.count({ where: { externalId: { in: ['77', '78'] } } })).toBe(1)
  })

  test('two imports of one file at the same time make every firm once', async () => {
    const uploadId = await upload(new Uint8Array(Buffer.from('Nr;Firma;Nachname\n91;Eins;A\n92;Zwei;B')))
    const payloads = await Promise.all([1, 2, 3].map(() => importing({ uploadId })))
    expect(payloads.map(({ report }) => report.created).sort()).toEqual([0, 0, 2])
    expect(await service.db.person.count({ where: { member: { externalId: { in: ['91', '92'] } } } })).toBe(2)
  })

  test.each([
    ['a workbook', 'PK\u0003\u0004', 'NOT_A_SHEET'],
    ['a list without numbers', 'Firma\nA', 'COLUMN_MISSING'],
  ])('%s is refused with a way out', async (_name, text, code) => {
    const { report, userErrors } = await importing({ uploadId: await upload(latin1(text)), dryRun: true })
    expect(report).toBeNull()
    expect(userErrors).toMatchObject([{ path: ['input', 'uploadId'], code }])
  })

  test.each(['', 'nonsense', 'VXBsb2FkOjEyMw', Buffer.from(`Upload:${crypto.randomUUID()}`).toString('base64url')])(
    'an upload "%s" is not found',
    async (uploadId) => {
      expect(await importing({ uploadId })).toMatchObject({ userErrors: [{ code: 'UPLOAD_NOT_FOUND' }] })
    },
  )

  test('an empty key is refused', async () => {
    const payload = await importing({ uploadId: await upload(list), idempotencyKey: ' ' })
    expect(payload).toMatchObject({
      report: null,
      userErrors: [{ code: 'INVALID', path: ['input', 'idempotencyKey'] }],
    })
  })

  test.each(['excel', 'rfc4180'])('the export as %s, imported again, changes nothing', async (form) => {
    await service.db.member.create({ data: { externalId: '0042', firm: '-Alt & Neu-', tradeIds: ['A-1'] } })
    const response = await service.send(`/exports/members.csv?form=${form}`)
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="mitglieder-2026-11-24.csv"')
    const bytes = new Uint8Array(await response.arrayBuffer())
    const before = await service.db.member.findMany({ include: { persons: true }, orderBy: { id: 'asc' } })
    const { report } = await importing({ uploadId: await upload(bytes), errorPolicy: 'REJECT_EVERYTHING' })
    expect(report).toMatchObject({ created: 0, updated: 0, failed: 0, written: true })
    expect(report.unchanged).toBeGreaterThanOrEqual(before.length)
    expect(await service.db.member.findMany({ include: { persons: true }, orderBy: { id: 'asc' } })).toEqual(before)
    await service.db.member.delete({ where: { externalId: '0042' } })
  })

  test('the export is for staff and for keys that may read members, in known forms', async () => {
    expect((await service.send('/exports/members.csv?form=xml')).status).toBe(400)
    expect((await service.send('/exports/members.csv', { headers: { cookie: '' } })).status).toBe(401)
    const keyFor = async (scope: string) => {
      const hash = createHash('sha256').update(`tafelrunde_${scope}`).digest('hex')
      const data = { name: 'x', prefix: 'x', hash, scopes: [scope], expiresAt: new Date('2027-01-01T00:00:00Z') }
      await service.db.apiKey.create({ data })
      return { headers: { authorization: `Bearer tafelrunde_${scope}` } }
    }
    expect((await service.send('/exports/members.csv', await keyFor('meetings:read'))).status).toBe(403)
    expect((await service.send('/exports/members.csv', await keyFor('members:read'))).status).toBe(200)
  })

  test('uploads are kept for a day', async () => {
    await service.db.upload.updateMany({ data: { createdAt: new Date('2026-11-23T11:00:00Z') } })
    await upload(list)
    expect(await service.db.upload.count()).toBe(1)
  })

  test('the statements of an import do not grow with its rows', async () => {
    const cost = async (from: number, rows: number) => {
      const lines = Array.from({ length: rows }, (_, index) => `X${from + index};Firma ${from + index};Tischler;Meier`)
      const uploadId = await upload(new Uint8Array(Buffer.from(['Nr;Firma;Gewerk;Nachname', ...lines].join('\n'))))
      service.statements.length = 0
      await importing({ uploadId })
      return service.statements.length
    }
    expect(await cost(1000, 300)).toBe(await cost(0, 3))
  })
})
