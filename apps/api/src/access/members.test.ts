import { simpleParser } from 'mailparser'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { openChamber } from '../../test/chamber.ts'
import { openTestApp } from '../../test/openTestApp.ts'
import { openPostOffice } from '../../test/postOffice.ts'
import { readId } from '../ids.ts'
import { smtpMailer } from './mailer.ts'

const sendLinks = `mutation ($input: SendMemberLinksInput!) {
  sendMemberLinks(input: $input) { sent waiting withoutAddress failed userErrors { path code } }
}`
const own = `{ viewer { role name person { name email member { firm trades { name } } } }
  meetings(first: 5) { edges { node { title startsAt status } } } }`
const tables = `query ($meetingId: ID!) {
  viewer { tables(meetingId: $meetingId) { round table people { name firm host trades { name } } } }
}`

describe.each(['embedded', 'postgres'] as const)('the door of members (%s)', (kind) => {
  let service: Awaited<ReturnType<typeof openTestApp>>
  let now = new Date()
  let chamber: ReturnType<typeof openChamber>
  let meetingId = ''
  let people: string[] = []
  beforeAll(async () => {
    service = await openTestApp(kind, { clock: () => now })
    await service.signIn()
    chamber = openChamber(service)
    people = await chamber.people(10)
    meetingId = (await chamber.createMeeting()).meeting.id
    for (const [at, id] of people.slice(0, 8).entries()) await address(id, `person${at}@betrieb.example`)
  })
  beforeEach(async () => {
    now = new Date('2026-11-24T12:00:00Z')
    await service.db.memberLink.deleteMany()
    await service.db.rateLimit.deleteMany()
    await service.signIn()
    service.mails.length = 0
  })
  afterAll(() => service.close())

  const address = (id: string, email: string) =>
    service.db.person.update({ where: { id: readId('Person', id)! }, data: { email } })
  const send = async (input: Record<string, unknown> = {}) =>
    (await service.graphql(sendLinks, { input: { meetingId, ...input } })).data.sendMemberLinks
  /** The link of a letter stands on a line of its own; its token behind #. */
  const tokenIn = (text: string) => /^http:\/\/localhost:4000\/auth\/zugang#([\w-]{43})$/m.exec(text)![1]!
  const linkFor = async (id: string) => {
    await send({ personIds: [id] })
    return tokenIn(service.mails.at(-1)!.text)
  }
  const askFor = (email: string) => {
    const body = JSON.stringify({ email })
    return service.send('/auth/zugang/anfordern', { method: 'POST', body })
  }

  test('everybody with an address gets a link, and with it sees the own entry and the meetings', async () => {
    expect(await send()).toEqual({
      sent: 8,
      waiting: [],
      withoutAddress: people.slice(8),
      failed: [],
      userErrors: [],
    })
    expect(service.mails.map(({ to }) => to).sort()).toEqual(
      people.slice(0, 8).map((_, at) => `person${at}@betrieb.example`),
    )
    const letter = service.mails.find(({ to }) => to.startsWith('person3@'))!
    expect(letter.text).toContain('„Tafelrunde im Dezember“')
    expect(JSON.stringify(await service.db.memberLink.findMany())).not.toContain(tokenIn(letter.text))
    const response = await service.useLink(tokenIn(letter.text))
    expect(response.headers.getSetCookie()[0]).toMatch(/^tafelrunde\.session_token=.*HttpOnly.*SameSite=Lax/)
    expect((await service.graphql(own)).data).toEqual({
      viewer: {
        role: 'MEMBER',
        name: 'Erna Betrieb 3',
        person: {
          name: 'Erna Betrieb 3',
          email: 'person3@betrieb.example',
          member: { firm: 'Betrieb 3', trades: [{ name: expect.any(String) }] },
        },
      },
      meetings: {
        edges: [{ node: { title: 'Tafelrunde im Dezember', startsAt: '2026-12-01T16:30:00.000Z', status: 'PLANNED' } }],
      },
    })
  })

  test('a link works once, however many use it at the same moment', async () => {
    const token = await linkFor(people[0]!)
    const statuses = (await Promise.all([1, 2, 3].map(() => service.useLink(token)))).map(({ status }) => status)
    expect(statuses.sort()).toEqual([200, 401, 401])
    expect((await service.useLink(token)).status).toBe(401)
    expect((await service.useLink('')).status).toBe(401)
  })

  test('a link works for three days', async () => {
    const token = await linkFor(people[0]!)
    now = new Date('2026-11-27T12:00:00Z')
    expect((await service.useLink(token)).status).toBe(401)
  })

  test('whoever got a letter waits an hour for the next, which then counts alone', async () => {
    const first = await linkFor(people[0]!)
    expect(await send({ personIds: [people[0]] })).toMatchObject({ sent: 0, waiting: [people[0]] })
    now = new Date('2026-11-24T13:00:00Z')
    const second = await linkFor(people[0]!)
    expect((await service.useLink(first)).status).toBe(401)
    expect((await service.useLink(second)).status).toBe(200)
  })

  test('nobody gets a letter for a meeting or a person that does not exist', async () => {
    expect(await send({ meetingId: 'x' })).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] })
    expect(await send({ personIds: [people[0], 'x'] })).toMatchObject({
      userErrors: [{ code: 'UNKNOWN_PERSON', path: ['input', 'personIds', '1'] }],
    })
    expect(service.mails).toEqual([])
  })

  test('the page behind a link holds no token, runs only its own script, and is not kept', async () => {
    const response = await service.send('/auth/zugang')
    const html = await response.text()
    const policy = response.headers.get('content-security-policy')!
    expect(html).toContain(`<script nonce="${/script-src 'nonce-([^']+)'/.exec(policy)![1]}">`)
    expect(policy).toMatch(/^default-src 'none';.*connect-src 'self'/)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('referrer-policy')).toBe('no-referrer')
  })

  test('a foreign page can neither sign anybody in nor ask for links', async () => {
    const token = await linkFor(people[0]!)
    const headers = { origin: 'https://evil.example' }
    for (const [path, body] of [
      ['/auth/zugang', { token }],
      ['/auth/zugang/anfordern', { email: 'person1@betrieb.example' }],
    ] as const) {
      const response = await service.send(path, { method: 'POST', headers, body: JSON.stringify(body) })
      expect(response.status).toBe(403)
    }
    expect((await service.useLink(token)).status).toBe(200)
    expect(service.mails).toHaveLength(1)
  })

  test('a member asks for a link; a stranger gets the same answer and no letter', async () => {
    await address(people[9]!, 'PERSON1@betrieb.example')
    const answers = [
      await askFor(' person1@Betrieb.example '),
      await askFor('stranger@x.example'),
      await askFor('%'),
      await askFor(''),
    ]
    for (const answer of answers) {
      expect({ status: answer.status, body: await answer.json() }).toEqual({ status: 200, body: { status: true } })
    }
    const known = ['PERSON1@betrieb.example', 'person1@betrieb.example']
    await vi.waitFor(() => expect(service.mails.map(({ to }) => to).sort()).toEqual(known))
    const names: string[] = []
    for (const { text } of [...service.mails]) {
      expect((await service.useLink(tokenIn(text))).status).toBe(200)
      names.push((await service.graphql('{ viewer { name } }')).data.viewer.name)
    }
    expect(names.sort()).toEqual(['Erna Betrieb 1', 'Erna Betrieb 9'])
  })

  test('the made-up address of a member opens no door of staff', async () => {
    await service.useLink(await linkFor(people[0]!))
    const { email } = await service.db.user.findFirstOrThrow({ where: { role: 'MEMBER' } })
    service.mails.length = 0
    await service.send('/auth/sign-in/magic-link', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'http://localhost:4000' },
      body: JSON.stringify({ email }),
    })
    expect(service.mails).toEqual([])
    await service.signIn()
    const { data } = await service.graphql('{ staff { email } }')
    expect(data.staff).toHaveLength(1)
  })

  test('a member whose firm has left, and one who was erased, has no session any more', async () => {
    const id = readId('Person', people[7]!)!
    const [token, later] = [await linkFor(people[7]!), await linkFor(people[6]!)]
    await service.useLink(token)
    const where = { persons: { some: { id } } }
    await service.db.member.updateMany({ where, data: { leftOn: new Date('2026-11-24') } })
    expect((await service.graphql(own)).status).toBe(401)
    await service.db.member.updateMany({ where, data: { leftOn: null } })
    expect((await service.graphql(own)).status).toBe(200)
    const erased = readId('Person', people[6]!)!
    await service.useLink(later)
    expect((await service.graphql(own)).status).toBe(200)
    await service.db.person.delete({ where: { id: erased } })
    expect((await service.graphql(own)).status).toBe(401)
    expect(await service.db.user.count({ where: { personId: erased } })).toBe(0)
  })

  test('on the day of the meeting members see their own tables, and nobody sees another', async () => {
    const coming = people.slice(0, 6)
    const id = await chamber.meetingWith(coming, { rounds: 2, tableSize: { wanted: 3, min: 3, max: 3 } })
    const plan = await chamber.plan(await chamber.planned(id, { steps: 2_000 }))
    for (const [at, personId] of [coming[0]!, coming[5]!].entries()) {
      now = new Date('2026-11-24T12:00:00Z')
      await service.signIn()
      await service.useLink(await linkFor(personId))
      expect((await service.graphql(tables, { meetingId: id })).data.viewer.tables).toEqual([])
      now = new Date('2026-11-30T23:00:00Z')
      const seen = (await service.graphql(tables, { meetingId: id })).data.viewer.tables
      const name = at === 0 ? 'Erna Betrieb 0' : 'Erna Betrieb 5'
      expect(seen.map(({ round }: { round: number }) => round)).toEqual([1, 2])
      for (const { round, table, people: mates } of seen) {
        expect(mates.map((mate: { name: string }) => mate.name)).toContain(name)
        const seats = plan.rounds[round - 1]!.tables[table - 1]!.seats
        expect(mates).toHaveLength(seats.length)
        expect(seats.map(({ person }) => person.id)).toContain(personId)
      }
      expect((await service.graphql(tables, { meetingId: 'x' })).data.viewer.tables).toEqual([])
    }
  })
})

test('the letters go through a mail server; whom it does not take is told and gets the next at once', async () => {
  const office = await openPostOffice()
  const service = await openTestApp('postgres', { mailer: smtpMailer(office.url, 'Netz <netz@kammer.example>') })
  try {
    await service.signIn()
    const chamber = openChamber(service)
    const people = await chamber.people(2)
    for (const [at, email] of ['anna@betrieb.example', 'nobody@betrieb.example'].entries()) {
      await service.db.person.update({ where: { id: readId('Person', people[at]!)! }, data: { email } })
    }
    const input = { meetingId: (await chamber.createMeeting()).meeting.id }
    const { data } = await service.graphql(sendLinks, { input })
    expect(data.sendMemberLinks).toMatchObject({ sent: 1, failed: [people[1]] })
    const { text } = await simpleParser(office.letters[0]!)
    expect((await service.useLink(/#([\w-]{43})/.exec(text!)![1]!)).status).toBe(200)
    await service.signIn()
    expect((await service.graphql(sendLinks, { input })).data.sendMemberLinks).toMatchObject({
      sent: 0,
      waiting: [people[0]],
      failed: [people[1]],
    })
  } finally {
    await service.close()
    await office.close()
  }
})
