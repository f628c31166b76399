import { createHash } from 'node:crypto'
import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApp } from './openTestApp.ts'

let service: Awaited<ReturnType<typeof openTestApp>>
let server: Server
let browser: Browser
let origin: string

beforeAll(async () => {
  service = await openTestApp('postgres')
  server = createAdaptorServer({ fetch: (request) => service.app.fetch(request) }) as Server
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as { port: number }).port}`
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  })
})
afterAll(async () => {
  await browser.close()
  server.closeAllConnections()
  server.close()
  await service.close()
})

test('a personal link opened in a browser: the token leaves the address, the button signs in, the second time asks anew', async () => {
  const firm = {
    externalId: 'A',
    firm: 'A',
    persons: { create: { givenName: 'Anna', familyName: 'Alt', email: 'anna@a.example' } },
  }
  const { persons } = await service.db.member.create({ data: firm, include: { persons: true } })
  const hash = createHash('sha256').update('a-token').digest('hex')
  const expiresAt = new Date('2027-01-01T00:00:00Z')
  await service.db.memberLink.create({ data: { hash, personId: persons[0]!.id, expiresAt } })
  const page = await browser.newPage()
  const [asked, refused]: [string[], string[]] = [[], []]
  page.on('request', (request) => asked.push(`${request.url()} ${request.headers().referer ?? ''}`))
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()))

  await page.goto(`${origin}/auth/zugang#a-token`)
  expect(page.url()).toBe(`${origin}/auth/zugang`)
  await page.getByRole('button', { name: 'Jetzt anmelden' }).click()
  await page.waitForURL(`${origin}/`)
  const [cookie] = await page.context().cookies()
  expect(cookie).toMatchObject({ name: 'tafelrunde.session_token', httpOnly: true, sameSite: 'Lax' })
  expect(asked.filter((line) => line.includes('a-token'))).toEqual([])

  await page.goto(`${origin}/auth/zugang#a-token`)
  await page.getByRole('button', { name: 'Jetzt anmelden' }).click()
  await page.getByText('Dieser Link gilt nicht mehr').waitFor()
  await page.getByLabel('Neuen Link an diese E-Mail-Adresse schicken').fill('anna@a.example')
  await page.getByRole('button', { name: 'Schicken' }).click()
  await page.getByText('Wenn wir die Adresse kennen').waitFor()
  await expect.poll(() => service.mails.map(({ to }) => to)).toEqual(['anna@a.example'])
  // The browser itself notes answers of 401 and 404; a refusal by the page's policy would stand here, too.
  expect(refused.filter((text) => text.includes('Content Security Policy'))).toEqual([])
})
