import { createServer, type Server } from 'node:http'
import Provider from 'oidc-provider'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTestApp, staffEmail } from '../../test/openTestApp.ts'

const client = { clientId: 'tafelrunde', clientSecret: 'a secret between the chamber and us' }

let service: Awaited<ReturnType<typeof openTestApp>>
let server: Server
/** What the chamber knows of its people, by their name there. */
const people: Record<string, { email: string; email_verified: boolean }> = {
  frieda: { email: staffEmail, email_verified: true },
  stranger: { email: 'stranger@kammer.example', email_verified: true },
  unproven: { email: staffEmail, email_verified: false },
}

beforeAll(async () => {
  server = createServer()
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port))
  })
  const issuer = `http://127.0.0.1:${port}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: ['http://localhost:4000/auth/callback/kammer'],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    ttl: { Interaction: 60, Session: 60, Grant: 60, AccessToken: 60, IdToken: 60 },
    cookies: { keys: ['only for tests'] },
    features: { devInteractions: { enabled: true } },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub, name: sub, ...people[sub] }) }),
  })
  server.on('request', provider.callback())
  service = await openTestApp('postgres', { signOn: { issuer, ...client } })
})
beforeEach(() => service.signOut())
afterAll(async () => {
  await service.close()
  server.closeAllConnections()
  server.close()
})

/** Cookies of one browser for one site. */
function openJar() {
  const jar = new Map<string, string>()
  return {
    header: () => [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
    keep(response: Response) {
      for (const cookie of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
        jar.set(name, value)
      }
    },
  }
}

/** Signs in at the chamber as a person does: name, consent, and back. @returns where it ends, and with which cookies */
async function signOnAs(name: string): Promise<{ location: string; cookie: string }> {
  const [ours, theirs] = [openJar(), openJar()]
  const start = await service.send('/auth/kammer')
  ours.keep(start)
  let url = start.headers.get('location')!
  let form: URLSearchParams | undefined
  for (let step = 0; step < 12 && !url.startsWith('http://localhost:4000'); step++) {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: theirs.header() },
      ...(form && { method: 'POST', body: form }),
    })
    theirs.keep(response)
    const next = response.headers.get('location')
    const html = next ? '' : await response.text()
    url = new URL(next ?? /action="([^"]+)"/.exec(html)![1]!, url).href
    const prompt = /name="prompt" value="(\w+)"/.exec(html)?.[1]
    form = prompt ? new URLSearchParams({ prompt, login: name, password: 'any' }) : undefined
  }
  const back = new URL(url)
  const end = await service.send(back.pathname + back.search, { headers: { cookie: ours.header() } })
  const cookies = end.headers.getSetCookie().filter((cookie) => cookie.startsWith('tafelrunde.session_token='))
  return { location: end.headers.get('location')!, cookie: cookies.map((cookie) => cookie.split(';')[0]).join() }
}

const who = (cookie: string) => service.graphql('{ viewer { name user { email } } }', {}, { cookie })

test('staff come in by the sign-on of the chamber, at the first time and again', async () => {
  for (let time = 0; time < 2; time++) {
    const { location, cookie } = await signOnAs('frieda')
    expect(location).toMatch(/^(http:\/\/localhost:4000)?\/$/)
    expect((await who(cookie)).data.viewer).toEqual({ name: 'Frieda Brandt', user: { email: staffEmail } })
  }
  expect(await service.db.account.count()).toBe(1)
})

test.each(['stranger', 'unproven'])('%s stays outside and makes no user', async (name) => {
  await service.db.account.deleteMany()
  const { location, cookie } = await signOnAs(name)
  expect(location).toMatch(/^(http:\/\/localhost:4000)?\/anmelden\?error=/)
  expect(cookie).toBe('')
  expect(await service.db.user.count()).toBe(1)
  expect(await service.db.account.count()).toBe(0)
})

test('whoever is locked out stays outside', async () => {
  await service.db.user.updateMany({ data: { lockedAt: new Date() } })
  try {
    const { cookie } = await signOnAs('frieda')
    expect((await who(cookie)).status).toBe(401)
  } finally {
    await service.db.user.updateMany({ data: { lockedAt: null } })
  }
})

test('an answer that nobody asked for opens nothing', async () => {
  const response = await service.send('/auth/callback/kammer?code=abc&state=made-up')
  expect(response.headers.get('location')).toMatch(/\/anmelden\?.*error=/)
  expect(response.headers.getSetCookie().filter((cookie) => cookie.includes('session_token'))).toEqual([])
})

test('the sign-in page is told which doors there are; without a sign-on that door is not there', async () => {
  expect(await (await service.send('/auth/doors')).json()).toEqual({ signOn: true })
  const plain = await openTestApp('postgres')
  try {
    expect(await (await plain.send('/auth/doors')).json()).toEqual({ signOn: false })
    expect((await plain.send('/auth/kammer')).status).toBe(404)
    expect((await plain.send('/auth/callback/kammer')).status).toBe(404)
  } finally {
    await plain.close()
  }
})
