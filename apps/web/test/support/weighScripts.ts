import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page, Response } from 'playwright-core'

const dist = path.resolve(import.meta.dirname, '../../dist')

/** Compressed script in KiB that the page fetches when it is loaded anew until what is waited for is there. */
export async function weighScripts(page: Page, arrive: () => Promise<unknown>): Promise<number> {
  const scripts = new Set<string>()
  const note = (response: Response) => {
    if (response.request().resourceType() === 'script') scripts.add(new URL(response.url()).pathname)
  }
  page.on('response', note)
  await page.reload()
  await arrive()
  page.off('response', note)
  if (scripts.size === 0) throw new Error(`${page.url()} fetched no script at all.`)
  return [...scripts].reduce((sum, script) => sum + gzipSync(readFileSync(path.join(dist, script))).length, 0) / 1024
}
