import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestApp, staffEmail } from '../../test/openTestApp.ts'
import { enterFirstStaff } from './store.ts'

const invite = `mutation ($input: InviteStaffInput!) {
  inviteStaff(input: $input) { staff { id name email role lockedAt } userErrors { path code message } }
}`
const change = `mutation ($input: ChangeStaffInput!) {
  changeStaff(input: $input) { staff { role lockedAt } userErrors { code } }
}`
const remove = `mutation ($input: RemoveStaffInput!) { removeStaff(input: $input) { staff { email } userErrors { code } } }`
const list = '{ staff { id name email role lockedAt } }'
const who = '{ viewer { user { email role } } }'
const heinz = { name: ' Heinz Alt ', email: 'Heinz.Alt@kammer.example', role: 'STAFF' }
const heinzEmail = 'heinz.alt@kammer.example'

describe.each(['embedded', 'postgres'] as const)('the list of staff (%s)', (kind) => {
  let service: Awaited<ReturnType<typeof openTestApp>>
  let keys = 0
  beforeAll(async () => {
    service = await openTestApp(kind)
  })
  beforeEach(() => service.signIn())
  afterEach(async () => {
    await service.db.user.deleteMany({ where: { email: { not: staffEmail } } })
    service.mails.length = 0
  })
  afterAll(() => service.close())

  async function run(query: string, input: Record<string, unknown>) {
    const { data } = await service.graphql(query, { input })
    return Object.values(data)[0] as { staff: Record<string, unknown> | null; userErrors: { code: string }[] }
  }
  const inviteHeinz = async (more: Record<string, unknown> = {}): Promise<string> => {
    const { staff } = await run(invite, { ...heinz, idempotencyKey: `key ${++keys}`, ...more })
    return staff!.id as string
  }
  const ownId = async () =>
    (await service.graphql(list)).data.staff.find(({ email }: { email: string }) => email === staffEmail).id
  const codes = ({ userErrors }: { userErrors: { code: string }[] }) => userErrors.map(({ code }) => code)
  const pathOf = (link: string) => new URL(link).pathname + new URL(link).search

  test('an administrator invites somebody, who is told by mail and can sign in then', async () => {
    const input = { ...heinz, idempotencyKey: 'invitation' }
    const payload = await run(invite, input)
    const staff = { id: expect.any(String), name: 'Heinz Alt', email: heinzEmail, role: 'STAFF', lockedAt: null }
    expect(payload).toEqual({ staff, userErrors: [] })
    expect(service.mails).toMatchObject([{ to: heinzEmail }])
    expect(service.mails[0]!.text).toContain('http://localhost:4000/anmelden')
    expect(await run(invite, input)).toEqual(payload)
    expect(service.mails).toHaveLength(1)
    expect((await service.graphql(list)).data.staff.map(({ name }: { name: string }) => name)).toEqual([
      'Frieda Brandt',
      'Heinz Alt',
    ])
    await service.signIn(heinzEmail)
    expect((await service.graphql(who)).data).toEqual({ viewer: { user: { email: heinzEmail, role: 'STAFF' } } })
  })

  test('the same address is invited once, and an odd one not at all', async () => {
    await inviteHeinz()
    expect(codes(await run(invite, { ...heinz, idempotencyKey: 'another' }))).toEqual(['ALREADY_STAFF'])
    const odd = await run(invite, { name: ' ', email: 'heinz', role: 'STAFF', idempotencyKey: ' ' })
    expect(codes(odd)).toEqual(['INVALID', 'INVALID', 'INVALID'])
    expect(service.mails).toHaveLength(1)
  })

  test('an invitation whose letter gets lost says so, and holds', async () => {
    const lost = await openTestApp(kind, {
      mailer: {
        send: async () => {
          throw new Error('no mail server')
        },
      },
    })
    try {
      await lost.signIn()
      const { data } = await lost.graphql(invite, { input: { ...heinz, idempotencyKey: 'k' } })
      expect(data.inviteStaff).toMatchObject({
        staff: { email: heinzEmail },
        userErrors: [{ code: 'MAIL_NOT_SENT', message: expect.stringContaining('Bitte sagen Sie es') }],
      })
    } finally {
      await lost.close()
    }
  })

  test('staff who are no administrators neither see nor change the list', async () => {
    const id = await inviteHeinz()
    await service.signIn(heinzEmail)
    for (const [query, variables] of [
      [list, {}],
      [invite, { input: { ...heinz, idempotencyKey: 'k' } }],
      [change, { input: { id, role: 'ADMINISTRATOR' } }],
      [remove, { input: { id } }],
    ] as const) {
      const { status, data, errors } = await service.graphql(query, variables)
      expect({ status, data: data ?? null }).toEqual({ status: 403, data: null })
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    }
    expect((await service.graphql(who)).data.viewer.user.role).toBe('STAFF')
  })

  test('whoever is locked out loses the session, gets no mail and no new session, until they are let in again', async () => {
    const id = await inviteHeinz()
    const early = pathOf(await service.app.signInLink(heinzEmail))
    await service.signIn(heinzEmail)
    const theirs = service.cookie()
    await service.signIn()
    expect((await run(change, { id, locked: true })).staff?.lockedAt).toBe('2026-11-24T12:00:00.000Z')
    expect((await service.graphql(who, {}, { cookie: theirs })).status).toBe(401)
    service.mails.length = 0
    await service.send('/auth/sign-in/magic-link', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'http://localhost:4000' },
      body: JSON.stringify({ email: heinzEmail }),
    })
    expect(service.mails).toEqual([])
    expect((await service.send(early)).headers.getSetCookie()).toEqual([])
    expect((await run(change, { id, locked: false })).staff?.lockedAt).toBeNull()
    expect((await service.graphql(who, {}, { cookie: theirs })).status).toBe(401)
    await service.signIn(heinzEmail)
    expect((await service.graphql(who)).status).toBe(200)
  })

  test('whoever is removed is signed out at once', async () => {
    const id = await inviteHeinz()
    await service.signIn(heinzEmail)
    const theirs = service.cookie()
    await service.signIn()
    expect(await run(remove, { id })).toEqual({ staff: null, userErrors: [] })
    expect((await service.graphql(who, {}, { cookie: theirs })).status).toBe(401)
    expect(codes(await run(remove, { id }))).toEqual(['NOT_FOUND'])
    expect(codes(await run(change, { id: 'x', locked: true }))).toEqual(['NOT_FOUND'])
  })

  test('the last administrator stays one, and stays', async () => {
    const [own, id] = [await ownId(), await inviteHeinz()]
    for (const [query, input] of [
      [remove, { id: own }],
      [change, { id: own, role: 'STAFF' }],
      [change, { id: own, locked: true }],
    ] as const) {
      expect(codes(await run(query, input))).toEqual(['LAST_ADMINISTRATOR'])
    }
    await run(change, { id, role: 'ADMINISTRATOR', locked: true })
    expect(codes(await run(remove, { id: own }))).toEqual(['LAST_ADMINISTRATOR'])
    expect((await service.graphql(who)).data.viewer.user.role).toBe('ADMINISTRATOR')
  })

  test('of two administrators who remove each other at the same moment, one stays', async () => {
    const id = await inviteHeinz({ role: 'ADMINISTRATOR' })
    const own = await ownId()
    const mine = service.cookie()
    await service.signIn(heinzEmail)
    const theirs = service.cookie()
    const asked = await Promise.all([
      service.graphql(remove, { input: { id } }, { cookie: mine }),
      service.graphql(remove, { input: { id: own } }, { cookie: theirs }),
    ])
    const done = asked.filter(({ data }) => data?.removeStaff.userErrors.length === 0)
    expect(done).toHaveLength(1)
    expect(await service.db.user.count({ where: { role: 'ADMINISTRATOR' } })).toBe(1)
    await service.db.user.deleteMany()
    await enterFirstStaff(service.db, [staffEmail], new Date())
  })

  test('a start enters the first administrators and shuts out whom an older list had; later starts change nothing', async () => {
    await inviteHeinz()
    await service.signIn(heinzEmail)
    await service.db.user.updateMany({ data: { role: 'STAFF' } })
    expect(await enterFirstStaff(service.db, [staffEmail.toUpperCase()], new Date())).toBe(staffEmail)
    expect((await service.graphql(who)).status).toBe(401)
    expect(await enterFirstStaff(service.db, ['stranger@kammer.example'], new Date())).toBe(staffEmail)
    expect(await service.db.user.count({ where: { role: 'ADMINISTRATOR', lockedAt: null } })).toBe(1)
    expect(await service.db.user.count()).toBe(2)
  })
})
