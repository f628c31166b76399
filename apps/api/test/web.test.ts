import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApp } from './openTestApp.ts'

let webRoot: string
let service: Awaited<ReturnType<typeof openTestApp>>

beforeAll(async () => {
  webRoot = path.join(mkdtempSync(path.join(tmpdir(), 'tafelrunde-web-')), 'dist')
  mkdirSync(path.join(webRoot, 'assets'), { recursive: true })
  writeFileSync(path.join(webRoot, '../secret'), 'secret')
  writeFileSync(path.join(webRoot, 'index.html'), '<!doctype html><title>Tafelrunde</title>')
  writeFileSync(path.join(webRoot, 'icon.svg'), '<svg/>')
  writeFileSync(path.join(webRoot, 'assets/main-1a2b.js'), 'export {}')
  service = await openTestApp('postgres', { webRoot })
})
afterAll(async () => {
  await service.close()
  rmSync(path.dirname(webRoot), { recursive: true })
})

test.each(['/', '/anmelden', '/veranstaltungen/abc', '/index.html'])(
  '%s is the client, asked for anew each time',
  async (url) => {
    const response = await service.send(url)
    expect(response.headers.get('content-type')).toMatch(/^text\/html/)
    expect(await response.text()).toContain('<title>Tafelrunde</title>')
    expect(response.headers.get('cache-control')).toBe('no-cache')
  },
)

test('what has its content in its name is kept for good', async () => {
  const response = await service.send('/assets/main-1a2b.js')
  expect(response.headers.get('content-type')).toMatch(/javascript/)
  expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
})

test.each(['/assets/gone-3c4d.js', '/auth/nonsense', '/uploads', '/graphql/more'])(
  '%s is not the client',
  async (url) => {
    const response = await service.send(url)
    expect(response.status).toBe(404)
    expect(await response.text()).not.toContain('<title>')
  },
)

test.each(['/../secret', '/%2e%2e/secret', '/assets/..%2f..%2fsecret', '/assets/%2e%2e/%2e%2e/secret'])(
  '%s does not lead out of the folder',
  async (url) => {
    expect(await (await service.send(url)).text()).not.toBe('secret')
  },
)

test.each(['/', '/icon.svg', '/assets/main-1a2b.js', '/health', '/nonsense.svg'])(
  '%s lets nothing foreign in',
  async (url) => {
    const { headers } = await service.send(url)
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'self';.*frame-ancestors 'none'/)
    expect(headers.get('content-security-policy')).not.toContain('unsafe')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
  },
)
