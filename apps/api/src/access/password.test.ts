import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestApp, staffEmail } from '../../test/openTestApp.ts'

const password = 'Zwölf Zünfte zechen'
const who = '{ viewer { name role } }'

/** The code that an app shows now for the secret in this address (RFC 6238: 6 digits, 30 seconds, SHA-1). */
function codeOf(totpUri: string): string {
  const bits = [...new URL(totpUri).searchParams.get('secret')!.replace(/=+$/, '')]
    .map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0'))
    .join('')
  const key = Buffer.from(bits.match(/.{8}/g)!.map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const digest = createHmac('sha1', key).update(counter).digest()
  return String((digest.readUInt32BE(digest[19]! & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

describe.each(['embedded', 'postgres'] as const)('a password with a second factor (%s)', (kind) => {
  let service: Awaited<ReturnType<typeof openTestApp>>
  beforeAll(async () => {
    service = await openTestApp(kind)
  })
  beforeEach(async () => {
    await service.db.rateLimit.deleteMany()
    await service.db.account.deleteMany()
    await service.db.twoFactor.deleteMany()
    await service.db.user.updateMany({ data: { twoFactorEnabled: false, lockedAt: null } })
    await service.signIn()
  })
  afterAll(() => service.close())

  async function post(path: string, body: Record<string, unknown>, headers: Record<string, string> = {}) {
    const sent = { 'content-type': 'application/json', origin: 'http://localhost:4000', ...headers }
    const response = await service.send(path, { method: 'POST', headers: sent, body: JSON.stringify(body) })
    const cookies = response.headers.getSetCookie().filter((cookie) => !/=;|max-age=0/i.test(cookie))
    const cookie = cookies.map((header) => header.split(';')[0]).join('; ')
    return { status: response.status, cookie, body: await response.json().catch(() => null) }
  }
  const enter = (given: string, email = staffEmail) =>
    post('/auth/sign-in/email', { email, password: given }, { cookie: '' })

  /** From nothing to a password with a second factor. */
  async function secure(): Promise<{ totpURI: string; backupCodes: string[] }> {
    expect((await post('/auth/password', { newPassword: password })).status).toBe(200)
    const { body } = await post('/auth/two-factor/enable', { password })
    expect((await post('/auth/two-factor/verify-totp', { code: codeOf(body.totpURI) })).status).toBe(200)
    return body
  }

  test('the password leads to the question for a code, and the code to a session', async () => {
    const { totpURI } = await secure()
    const asked = await enter(password)
    expect(asked).toMatchObject({ status: 200, body: { twoFactorRedirect: true } })
    expect((await service.graphql(who, {}, { cookie: asked.cookie })).status).toBe(401)
    const wrong = await post('/auth/two-factor/verify-totp', { code: '000000' }, { cookie: asked.cookie })
    expect([wrong.status, wrong.cookie]).toEqual([401, ''])
    const entered = await post('/auth/two-factor/verify-totp', { code: codeOf(totpURI) }, { cookie: asked.cookie })
    expect((await service.graphql(who, {}, { cookie: entered.cookie })).data.viewer).toEqual({
      name: 'Frieda Brandt',
      role: 'ADMINISTRATOR',
    })
  })

  test('a backup code stands in for the app, once', async () => {
    const { backupCodes } = await secure()
    const use = async () => {
      const { cookie } = await enter(password)
      return post('/auth/two-factor/verify-backup-code', { code: backupCodes[0] }, { cookie })
    }
    const first = await use()
    expect((await service.graphql(who, {}, { cookie: first.cookie })).status).toBe(200)
    expect((await use()).status).toBe(401)
  })

  test('everything that is wrong gets the same answer: address, password, no second factor, locked out', async () => {
    expect((await post('/auth/password', { newPassword: password })).status).toBe(200)
    const sessions = await service.db.session.count()
    const answers = [await enter(password), await enter('wrong'), await enter(password, 'stranger@x.example')]
    const { body } = await post('/auth/two-factor/enable', { password })
    await post('/auth/two-factor/verify-totp', { code: codeOf(body.totpURI) })
    await service.db.user.updateMany({ data: { lockedAt: new Date() } })
    answers.push(await enter(password))
    for (const answer of answers) expect(answer).toEqual({ status: 401, cookie: '', body: answers[0]!.body })
    expect(answers[0]!.body.errors[0].extensions.code).toBe('WRONG_PASSWORD')
    expect(await service.db.session.count()).toBe(sessions)
  })

  test('a password is long, is set once by this door, and is kept as a hash', async () => {
    expect((await post('/auth/password', { newPassword: 'zu kurz' })).status).toBe(400)
    expect((await post('/auth/password', { newPassword: password })).status).toBe(200)
    expect((await post('/auth/password', { newPassword: `${password}!` })).status).toBe(400)
    const changed = { currentPassword: password, newPassword: `${password}!`, revokeOtherSessions: true }
    expect((await post('/auth/change-password', changed)).status).toBe(200)
    expect(JSON.stringify(await service.db.account.findMany())).not.toContain(password)
  })

  test('nobody but staff who are signed in sets a password', async () => {
    expect((await post('/auth/password', { newPassword: password }, { cookie: '' })).status).toBe(401)
    expect((await post('/auth/password', { newPassword: password }, { origin: 'https://evil.example' })).status).toBe(
      403,
    )
    expect(await service.db.account.count()).toBe(0)
  })

  test('one address of staff takes ten tries in ten minutes, from wherever they come', async () => {
    const statuses: number[] = []
    for (let at = 0; at < 12; at++) {
      const headers = { 'content-type': 'application/json', origin: 'http://localhost:4000', cookie: '' }
      const body = JSON.stringify({ email: staffEmail, password: 'wrong password' })
      statuses.push(
        (await service.send('/auth/sign-in/email', { method: 'POST', headers, body }, `10.2.0.${at}`)).status,
      )
    }
    expect(statuses).toEqual([...Array(10).fill(401), 429, 429])
  })
})

test('behind TLS the browser is told to stay there, and cookies travel nowhere else', async () => {
  const service = await openTestApp('postgres', { publicUrl: 'https://tafelrunde.kammer.example' })
  try {
    const health = await service.send('/health')
    expect(health.headers.get('strict-transport-security')).toBe('max-age=31536000')
    const link = new URL(await service.app.signInLink(staffEmail))
    const response = await service.send(link.pathname + link.search)
    expect(response.headers.getSetCookie()[0]).toMatch(/^__Secure-tafelrunde\.session_token=.*HttpOnly.*Secure/)
  } finally {
    await service.close()
  }
})
