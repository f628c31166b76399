import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { openBrowser } from './openBrowser.ts'
import { startServer } from './startServer.ts'

type Session = Awaited<ReturnType<BrowserContext['storageState']>>

export interface Site {
  readonly url: string
  readonly signInLink: string
  /** Everything that the server has printed so far, letters among it. */
  said(): string
  /** What went wrong in any page so far: script errors, refused styles and scripts, requests to others. */
  readonly troubles: readonly string[]
  /** A page of a visitor who is not signed in. */
  visitor(options?: BrowserContextOptions): Promise<Page>
  /** A page of staff; the first call uses the printed link up. */
  staff(options?: BrowserContextOptions): Promise<Page>
  close(): Promise<void>
}

/** Server and browser together, as a chamber has them; `settings` for the server. */
export async function openSite(settings: Readonly<Record<string, string>> = {}): Promise<Site> {
  const [server, browser] = await Promise.all([startServer(settings), openBrowser()])
  const troubles: string[] = []
  let session: Session | undefined
  const visitor = (options: BrowserContextOptions = {}) => openPage(browser, server.url, options, troubles)
  return {
    ...server,
    troubles,
    visitor,
    async staff(options = {}) {
      session ??= await signIn(await visitor(), server.signInLink)
      return visitor({ ...options, storageState: session })
    },
    async close() {
      await browser.close()
      await server.stop()
    },
  }
}

async function openPage(browser: Browser, baseURL: string, options: BrowserContextOptions, troubles: string[]) {
  const context = await browser.newContext({ baseURL, locale: 'de-DE', reducedMotion: 'reduce', ...options })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  page.on('pageerror', (error) => troubles.push(`${page.url()}: ${error.message}`))
  page.on('console', (message) => {
    // Chromium reports every answer over 399 as an error; who is not signed in gets a 401, and that is right.
    if (message.type() === 'error' && !message.text().includes('401')) troubles.push(`${page.url()}: ${message.text()}`)
  })
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== baseURL) troubles.push(`${page.url()} asked for ${request.url()}`)
  })
  return page
}

async function signIn(page: Page, link: string): Promise<Session> {
  await page.goto(link)
  await page.getByRole('heading', { level: 1, name: 'Treffen' }).waitFor()
  const session = await page.context().storageState()
  await page.context().close()
  return session
}
