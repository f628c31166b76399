import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openChamber } from '../../test/chamber.ts'
import { type Json, openTestApp } from '../../test/openTestApp.ts'
import { readId, writeId } from '../ids.ts'

const firmFields = 'id externalId firm size trades { id } district { ags } joinedOn leftOn version persons { id name }'
const asks: Readonly<Record<string, string>> = {
  addMember: `member { ${firmFields} }`,
  editMember: `member { ${firmFields} }`,
  addPerson: `person { id name email phone } member { ${firmFields} }`,
  editPerson: `person { id name email phone } member { ${firmFields} }`,
  removeMember: `member { ${firmFields} }`,
  removePerson: `member { ${firmFields} }`,
  recordNeed: 'person { id needs { day text } }',
}
const bakery = {
  externalId: ' 4711 ',
  firm: 'Bäckerei Süß',
  size: 'SMALL',
  tradeIds: ['A-30', 'A-31', 'A-30'],
  district: '03360',
  joinedOn: '2019-03-01',
  persons: [{ givenName: 'Jörg', familyName: 'Süß', email: 'Joerg@Suess.example' }],
}

describe.each(['embedded', 'postgres'] as const)('keeping members (%s)', (kind) => {
  let service: Awaited<ReturnType<typeof openTestApp>>
  let firm: Json
  beforeAll(async () => {
    service = await openTestApp(kind)
    await service.signIn()
  })
  afterAll(() => service.close())

  async function run(name: string, input: Record<string, unknown>): Promise<Json> {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${asks[name]} userErrors { path code } } }`
    const { data, errors } = await service.graphql(query, { input })
    expect(errors).toBeUndefined()
    return data[name]
  }

  test('a firm is taken in with its people, once per key', async () => {
    const input = { ...bakery, idempotencyKey: 'bakery' }
    const [first, again] = await Promise.all([run('addMember', input), run('addMember', input)])
    firm = first.member
    expect(first).toEqual({
      member: {
        id: expect.any(String),
        externalId: '4711',
        firm: 'Bäckerei Süß',
        size: 'SMALL',
        trades: [{ id: 'A-30' }, { id: 'A-31' }],
        district: { ags: '03360' },
        joinedOn: '2019-03-01',
        leftOn: null,
        version: 1,
        persons: [{ id: expect.any(String), name: 'Jörg Süß' }],
      },
      userErrors: [],
    })
    expect(again).toEqual(first)
    expect(await run('addMember', { ...input, firm: 'Andere' })).toMatchObject({
      userErrors: [{ code: 'IDEMPOTENCY_CONFLICT' }],
    })
    expect(await run('addMember', { ...input, idempotencyKey: 'second' })).toEqual({
      member: null,
      userErrors: [{ path: ['input', 'externalId'], code: 'NUMBER_TAKEN' }],
    })
  })

  test('what is wrong with a firm is said all at once', async () => {
    const { userErrors } = await run('addMember', {
      externalId: '',
      firm: 'x'.repeat(201),
      size: 'SOLO',
      tradeIds: ['A-27', 'Z-9'],
      district: '99999',
      joinedOn: '2020-01-01',
      leftOn: '2019-01-01',
      persons: [
        { givenName: '', familyName: ' ' },
        { givenName: 'A', familyName: 'B', email: 'nirgends' },
      ],
      idempotencyKey: 'wrong',
    })
    expect(userErrors.map(({ path }: { path: string[] }) => path.slice(1).join('.'))).toEqual([
      'externalId',
      'firm',
      'tradeIds.1',
      'district',
      'leftOn',
      'persons.0.familyName',
      'persons.1.email',
    ])
  })

  test('a change says only what is otherwise, and an old version is told the newer one', async () => {
    const edit = { memberId: firm.id, firm: 'Bäckerei Süß & Töchter', district: null, expectedVersion: 1 }
    const changed = await run('editMember', edit)
    const { name } = firm.persons[0]
    expect(changed.member).toMatchObject({
      firm: 'Bäckerei Süß & Töchter',
      district: null,
      joinedOn: '2019-03-01',
      version: 2,
      persons: [{ name }],
    })
    expect(await run('editMember', edit)).toEqual({
      member: changed.member,
      userErrors: [{ path: ['input', 'expectedVersion'], code: 'STALE' }],
    })
  })

  test('of many changes to one version one is made', async () => {
    const edits = ['A', 'B', 'C'].map((name) => ({ memberId: firm.id, firm: name, expectedVersion: 2 }))
    const payloads = await Promise.all(edits.map((edit) => run('editMember', edit)))
    expect(payloads.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1)
  })

  test('people are taken in, changed and told apart', async () => {
    const anna = { memberId: firm.id, givenName: 'Anna', familyName: 'Müller', phone: '0581 1', idempotencyKey: 'anna' }
    const { person, member } = await run('addPerson', anna)
    expect(person).toMatchObject({ name: 'Anna Müller', email: null, phone: '0581 1' })
    expect(member).toMatchObject({ version: 4, persons: [{ name: 'Anna Müller' }, { name: 'Jörg Süß' }] })
    const twin = { ...anna, givenName: 'ANNA', familyName: 'Mueller', idempotencyKey: 'twin' }
    expect(await run('addPerson', twin)).toMatchObject({ person: null, userErrors: [{ code: 'PERSON_KNOWN' }] })
    const edit = { personId: person.id, familyName: 'Groß', phone: null, expectedVersion: 4 }
    expect(await run('editPerson', edit)).toMatchObject({
      person: { name: 'Anna Groß', phone: null },
      member: { version: 5 },
    })
  })

  test('another mail address ends the links and sessions of the old one', async () => {
    const personId = readId('Person', firm.persons[0].id)!
    await service.db.memberLink.create({
      data: { hash: `old ${kind}`, personId, expiresAt: new Date('2027-01-01T00:00:00Z') },
    })
    await run('editPerson', { personId: firm.persons[0].id, givenName: 'Georg', expectedVersion: 5 })
    expect(await service.db.memberLink.count({ where: { personId } })).toBe(1)
    await run('editPerson', { personId: firm.persons[0].id, email: 'georg@suess.example', expectedVersion: 6 })
    expect(await service.db.memberLink.count({ where: { personId } })).toBe(0)
  })

  test('a need is kept for its day and 14 more', async () => {
    const need = { personId: firm.persons[0].id, day: '2026-12-01', text: 'stufenlos' }
    expect(await run('recordNeed', need)).toMatchObject({
      person: { needs: [{ day: '2026-12-01', text: 'stufenlos' }] },
    })
    const [personId, day] = [readId('Person', need.personId)!, (text: string) => new Date(text)]
    await service.db.personNeed.createMany({
      data: [
        { personId, day: day('2026-11-09'), text: 'vorbei' },
        { personId, day: day('2026-11-10'), text: 'Nähe zur Bühne' },
      ],
    })
    const query = 'query ($id: ID!) { node(id: $id) { ... on Person { needs { text } } } }'
    expect((await service.graphql(query, { id: need.personId })).data.node.needs).toEqual([
      { text: 'Nähe zur Bühne' },
      { text: 'stufenlos' },
    ])
    expect(await run('recordNeed', { ...need, day: '2026-11-09' })).toMatchObject({ userErrors: [{ code: 'INVALID' }] })
    await run('recordNeed', { ...need, text: ' ' })
    expect(await service.db.personNeed.findMany({ select: { text: true } })).toEqual([{ text: 'Nähe zur Bühne' }])
  })

  test('whoever is removed leaves a number with those they met, and no name anywhere', async () => {
    const chamber = openChamber(service)
    const people = [...(await chamber.people(3)), firm.persons[0].id as string]
    const meetingId = await chamber.meetingWith(people, {
      rounds: 2,
      tableSize: { wanted: 4, min: 2, max: 4 },
    })
    const planId = await chamber.planned(meetingId)
    await chamber.close({ meetingId, planId, expectedVersion: 2 })
    await service.db.upload.create({ data: { name: 'liste.csv', bytes: new Uint8Array(Buffer.from('Süß')) } })
    await run('removePerson', { personId: firm.persons[0].id, expectedVersion: 7 })
    const query = 'query ($id: ID!) { node(id: $id) { ... on Person { formerEncounters } } }'
    const counts = await Promise.all(people.map(async (id) => (await service.graphql(query, { id })).data.node))
    expect(counts).toEqual([...Array(3).fill({ formerEncounters: 2 }), null])
    expect(await service.db.meeting.findFirst({ select: { formerYes: true } })).toEqual({ formerYes: 1 })
    expect(await service.db.upload.count()).toBe(0)
    expect(await rowsNaming(readId('Person', firm.persons[0].id)!, 'georg@suess.example', 'Georg')).toEqual([])
  })

  test('a firm is removed with all of its people, and no table names them', async () => {
    const more = { memberId: firm.id, givenName: 'Käthe', familyName: 'Süß', idempotencyKey: 'kaethe' }
    const { person, member } = await run('addPerson', more)
    expect(await run('removeMember', { memberId: firm.id, expectedVersion: 1 })).toMatchObject({
      member: { id: firm.id },
      userErrors: [{ code: 'STALE' }],
    })
    const expectedVersion = member.version
    const gone = { member: null, userErrors: [] }
    expect(await run('removeMember', { memberId: firm.id, expectedVersion })).toEqual(gone)
    expect(await rowsNaming('4711', 'Käthe')).toEqual([])
    // The note of the key stays, so that a request sent again does not bring the firm back.
    expect(await rowsNaming(readId('Member', firm.id)!, readId('Person', person.id)!)).toEqual(['Idempotency'])
    expect((await run('removeMember', { memberId: firm.id, expectedVersion })).userErrors).toMatchObject([
      { code: 'NOT_FOUND' },
    ])
  })

  /** Tables with a row that holds one of the words, whatever the column. */
  async function rowsNaming(...words: string[]): Promise<string[]> {
    const tables = await service.db.$queryRaw<{ name: string }[]>`
      SELECT table_name AS name FROM information_schema.tables WHERE table_schema = current_schema()`
    const found: string[] = []
    for (const { name } of tables.filter((table) => !table.name.startsWith('_'))) {
      const rows = await service.db.$queryRawUnsafe<{ row: string }[]>(`SELECT t::text AS row FROM "${name}" AS t`)
      if (rows.some(({ row }) => words.some((word) => row.includes(word)))) found.push(name)
    }
    return found
  }

  test.each([
    ['editMember', { memberId: 'nonsense', expectedVersion: 1 }],
    ['editMember', { memberId: writeId('Person', crypto.randomUUID()), expectedVersion: 1 }],
    [
      'addPerson',
      { memberId: writeId('Member', crypto.randomUUID()), givenName: 'A', familyName: 'B', idempotencyKey: 'x' },
    ],
    ['editPerson', { personId: '', expectedVersion: 1 }],
    ['removePerson', { personId: writeId('Person', crypto.randomUUID()), expectedVersion: 1 }],
    ['recordNeed', { personId: 'x', day: '2026-12-01', text: 'x' }],
  ])('%s of nobody says so', async (name, input) => {
    expect((await run(name, input)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }])
  })
})
