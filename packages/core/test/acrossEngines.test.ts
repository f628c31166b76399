import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { frozenPlan } from './frozen/frozenPlan.ts'

/** Milliseconds; the first run fetches two binaries. */
const FETCHING = 300_000

const root = path.resolve(import.meta.dirname, '../../..')
const compiled = mkdtempSync(path.join(tmpdir(), 'tafelrunde-engines-'))
const entry = 'test/frozen/frozenPlan.js'
const expected = frozenPlan()

beforeAll(() => {
  const tsc = path.join(root, 'node_modules/typescript/bin/tsc')
  const project = path.join(import.meta.dirname, 'frozen/tsconfig.json')
  execFileSync(process.execPath, [tsc, '-p', project, '--outDir', compiled])
  writeFileSync(path.join(compiled, 'package.json'), '{ "type": "module" }')
})

afterAll(() => {
  rmSync(compiled, { recursive: true })
})

test.each([20, 22, 24])(
  'the compiled core makes the same plan, to the byte, under Node %i',
  (major) => {
    const print = `import('./${entry}').then(({ frozenPlan }) => process.stdout.write(frozenPlan()))`
    const { stdout, stderr } = spawnSync(nodeOf(major), ['-e', print], { cwd: compiled, encoding: 'utf8' })
    expect(stderr).toBe('')
    expect(stdout).toBe(expected)
  },
  FETCHING,
)

test('the compiled core makes the same plan, to the byte, in Chromium', async () => {
  const server = createServer((request, response) => {
    const script = request.url?.endsWith('.js')
    response.setHeader('content-type', script ? 'text/javascript' : 'text/html')
    response.end(
      script ? readFileSync(path.join(compiled, request.url as string)) : '<!doctype html><title>core</title>',
    )
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_ARGS })
  try {
    const page = await browser.newPage()
    await page.goto(`http://127.0.0.1:${port}/`)
    const plan = await page.evaluate(`import('/${entry}').then(({ frozenPlan }) => frozenPlan())`)
    expect(plan).toBe(expected)
  } finally {
    await browser.close()
    server.close()
  }
})

const CHROMIUM_ARGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'].concat([
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
])

function chromiumPath(): string {
  const binary = process.env.CHROMIUM ?? '/usr/bin/chromium'
  if (existsSync(binary)) return binary
  throw new Error(`No Chromium at ${binary}: apt-get install chromium, or set CHROMIUM to where it is.`)
}

/** Releases that are fetched from npm when the tests run under another major version. */
const RELEASES: Record<number, string> = { 20: '20.20.2', 22: '22.23.3', 24: '24.21.0' }

/** The binary of this major version: the running one, one fetched before, or one fetched now into .cache. */
function nodeOf(major: number): string {
  if (process.versions.node.startsWith(`${major}.`)) return process.execPath
  const platform = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  const prefix = path.join(root, '.cache', `node-${RELEASES[major]}`)
  const binary = path.join(prefix, 'node_modules', platform, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (!existsSync(binary)) fetchNode(prefix, `${platform}@${RELEASES[major]}`)
  if (existsSync(binary)) return binary
  throw new Error(`No Node ${major}: npm install --no-save --prefix ${prefix} ${platform}@${RELEASES[major]}`)
}

function fetchNode(prefix: string, release: string): void {
  const flags = ['--no-save', '--no-package-lock', '--ignore-scripts', '--no-workspaces', '--prefix', prefix]
  spawnSync('npm', ['install', ...flags, release], { stdio: 'ignore', shell: process.platform === 'win32' })
}
