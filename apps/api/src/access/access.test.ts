import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestApp, staffEmail } from '../../test/openTestApp.ts'
import { linkMinutes } from './auth.ts'

const viewerQuery = '{ viewer { user { name email } } }'
const lines = (text: string) => text.split('\n')

describe.each(['embedded', 'postgres'] as const)('signing in (%s)', (kind) => {
  let service: Awaited<ReturnType<typeof openTestApp>>
  beforeAll(async () => {
    service = await openTestApp(kind)
  })
  beforeEach(() => {
    service.signOut()
    service.mails.length = 0
  })
  afterAll(() => service.close())

  /** Every request comes from an address of its own, but for the test of the rate limit. */
  let visitors = 0
  const visit = (path: string, init?: RequestInit) => service.send(path, init, `192.0.2.${++visitors}`)
  const pathOf = (link: string) => new URL(link).pathname + new URL(link).search
  const askForLink = (email: string) =>
    visit('/auth/sign-in/magic-link', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'http://localhost:4000' },
      body: JSON.stringify({ email, callbackURL: '/', errorCallbackURL: '/anmelden' }),
    })

  test('a printed link signs staff in', async () => {
    await service.signIn()
    const { data } = await service.graphql(viewerQuery)
    expect(data).toEqual({ viewer: { user: { name: 'Frieda Brandt', email: staffEmail } } })
  })

  test('the session lives in a cookie that scripts and other sites do not get', async () => {
    const response = await visit(pathOf(await service.app.signInLink(staffEmail)))
    expect(response.status).toBe(302)
    expect(response.headers.get('location')).toBe('http://localhost:4000/')
    const [cookie] = response.headers.getSetCookie()
    expect(cookie).toMatch(/^tafelrunde\.session_token=/)
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Lax/)
  })

  test('a link works once', async () => {
    const path = pathOf(await service.app.signInLink(staffEmail))
    await visit(path)
    const again = await visit(path)
    expect(again.headers.get('location')).toBe('http://localhost:4000/anmelden?error=INVALID_TOKEN')
    expect(again.headers.getSetCookie()).toEqual([])
  })

  test('a link used twice at the same moment signs in once', async () => {
    const path = pathOf(await service.app.signInLink(staffEmail))
    const responses = await Promise.all([visit(path), visit(path), visit(path)])
    expect(responses.filter((response) => response.headers.getSetCookie().length > 0)).toHaveLength(1)
  })

  test(`a link works for ${linkMinutes} minutes`, async () => {
    const path = pathOf(await service.app.signInLink(staffEmail))
    const [link] = await service.db.verification.findMany({ orderBy: { createdAt: 'desc' }, take: 1 })
    expect(Math.round((link!.expiresAt.getTime() - link!.createdAt.getTime()) / 60_000)).toBe(linkMinutes)
    await service.db.verification.updateMany({ data: { expiresAt: new Date(Date.now() - 1_000) } })
    const response = await visit(path)
    expect(response.headers.get('location')).toMatch(/\/anmelden\?error=/)
    expect(response.headers.getSetCookie()).toEqual([])
  })

  test('the database knows no link and no token that would sign in', async () => {
    const token = new URL(await service.app.signInLink(staffEmail)).searchParams.get('token')!
    const stored = JSON.stringify(await service.db.verification.findMany())
    expect(stored).not.toContain(token)
  })

  test('a browser that looks ahead does not use a link up', async () => {
    const path = pathOf(await service.app.signInLink(staffEmail))
    expect((await visit(path, { headers: { 'sec-purpose': 'prefetch;prerender' } })).status).toBe(503)
    expect((await visit(path)).headers.getSetCookie()).toHaveLength(1)
  })

  test('staff get their link by mail; opening it uses nothing up, its button signs in', async () => {
    expect((await askForLink(staffEmail.toUpperCase())).status).toBe(200)
    expect(service.mails.map(({ to }) => to.toLowerCase())).toEqual([staffEmail])
    const link = lines(service.mails[0]!.text).find((line) => line.startsWith('http'))!
    for (let look = 0; look < 3; look++) await visit(pathOf(link))
    const page = await (await visit(pathOf(link))).text()
    const token = /name="token" value="([^"]+)"/.exec(page)![1]!
    const response = await visit(`/auth/magic-link/verify?token=${token}&callbackURL=%2F&errorCallbackURL=%2Fanmelden`)
    expect(response.headers.getSetCookie()).toHaveLength(1)
  })

  test('the page behind a mailed link shows what it is given as text', async () => {
    const response = await visit(`/auth/link?token=${encodeURIComponent('"><script>alert(1)</script>')}`)
    expect(await response.text()).not.toContain('<script>')
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  test('a foreign page cannot ask for a link', async () => {
    const headers = { 'content-type': 'application/json', origin: 'https://evil.example' }
    const response = await visit('/auth/sign-in/magic-link', {
      method: 'POST',
      headers,
      body: `{"email":"${staffEmail}"}`,
    })
    expect(response.status).toBe(403)
    expect(service.mails).toEqual([])
  })

  test('a stranger gets the same answer and no mail', async () => {
    const [known, unknown] = [await askForLink(staffEmail), await askForLink('stranger@example.org')]
    expect([unknown.status, await unknown.text()]).toEqual([known.status, await known.text()])
    expect(service.mails).toHaveLength(1)
  })

  test('a link that names a stranger makes no user', async () => {
    const response = await visit(pathOf(await service.app.signInLink('stranger@example.org')))
    expect(response.headers.get('location')).toMatch(/\/anmelden\?error=/)
    expect(await service.db.user.count()).toBe(1)
  })

  test('a link leads to our own pages only', async () => {
    const link = new URL(await service.app.signInLink(staffEmail))
    link.searchParams.set('callbackURL', 'https://evil.example/')
    const response = await visit(pathOf(link.href))
    expect(response.status).toBe(403)
    expect(response.headers.getSetCookie()).toEqual([])
  })

  test('signing out ends the session for good', async () => {
    await service.signIn()
    const response = await visit('/auth/sign-out', { method: 'POST', headers: { origin: 'http://localhost:4000' } })
    expect(response.status).toBe(200)
    expect((await service.graphql(viewerQuery)).status).toBe(401)
  })

  test('a session that is over, or forged, is none', async () => {
    await service.signIn()
    await service.db.session.updateMany({ data: { expiresAt: new Date(Date.now() - 1_000) } })
    expect((await service.graphql(viewerQuery)).status).toBe(401)
    const forged = await service.graphql(viewerQuery, {}, { cookie: 'tafelrunde.session_token=abc.def' })
    expect(forged.status).toBe(401)
  })

  test('whoever asks, and from wherever, one person gets five letters in ten minutes', async () => {
    await service.db.rateLimit.deleteMany()
    const answers = await Promise.all(Array.from({ length: 7 }, () => askForLink(staffEmail)))
    expect(await Promise.all(answers.map((answer) => answer.text()))).toEqual(Array(7).fill('{"status":true}'))
    expect(service.mails).toHaveLength(5)
  })

  test('one address can ask for ten links in ten minutes', async () => {
    const statuses: number[] = []
    for (let i = 0; i < 12; i++) {
      const init = {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: 'http://localhost:4000' },
        body: '{"email":"a@b.de"}',
      }
      // Whatever a client claims about its address does not count.
      const headers = {
        ...init.headers,
        'x-forwarded-for': `198.51.100.${i}`,
        'x-tafelrunde-address': `198.51.100.${i}`,
      }
      statuses.push(
        (
          await service.send(
            '/auth/sign-in/magic-link',
            { ...init, headers },
            kind === 'embedded' ? '203.0.113.8' : '203.0.113.9',
          )
        ).status,
      )
    }
    expect(statuses).toEqual([...Array(10).fill(200), 429, 429])
  })

  test.each([
    ['GET', '/auth/get-session'],
    ['GET', '/auth/list-sessions'],
    ['POST', '/auth/update-user'],
    ['POST', '/auth/sign-up/email'],
    ['POST', '/auth/sign-in/social'],
    ['POST', '/auth/link-social'],
    ['GET', '/auth/list-accounts'],
    ['POST', '/auth/set-password'],
    ['POST', '/auth/request-password-reset'],
    ['POST', '/auth/two-factor/get-totp-uri'],
    ['POST', '/auth/two-factor/send-otp'],
    ['POST', '/auth/personal-link'],
    ['GET', '/auth/kammer'],
    ['POST', '/auth/change-email'],
    ['GET', '/auth/ok'],
    ['GET', '/auth/error'],
  ])('the door %s %s of the library stays shut', async (method, path) => {
    await service.signIn()
    const response = await visit(path, { method, headers: { origin: 'http://localhost:4000' } })
    expect(response.status).toBe(404)
  })
})
