// npm run screenshot -w @tafelrunde/web: seats the coming meeting of the demo network in the built program and takes
// the picture of its first round that the README shows.
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { openSite } from '../test/support/openSite.ts'

const folder = fileURLToPath(new URL('../screenshots/', import.meta.url))
const margin = 24

const site = await openSite()
try {
  const page = await site.staff({ viewport: { width: 1280, height: 900 }, deviceScaleFactor: 0.6 })
  await seatComingMeeting(page)
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: `${folder}seated-round.png`, fullPage: true, clip: await firstRound(page) })
} finally {
  await site.close()
}

async function seatComingMeeting(page: Page): Promise<void> {
  await page.goto('/')
  await page.getByRole('article').filter({ hasText: '36 Zusagen' }).first().getByRole('link').click()
  await page.getByText('Einstellungen der Suche').click()
  // A fixed seed, so that the picture only changes when the screen or the engine does.
  await page.getByLabel('Startzahl').fill('2026')
  await page.getByRole('button', { name: 'Tischplan erzeugen' }).click()
  await page.getByRole('heading', { name: 'Runde 1' }).waitFor()
  await page.evaluate(() => document.fonts.ready)
}

/** From what the plan is worth down to the last table of its first round. */
async function firstRound(page: Page) {
  const from = await page.locator('.plan-summary').boundingBox()
  const to = await page.locator('.plan-round').first().boundingBox()
  const top = (from?.y ?? 0) + (await page.evaluate(() => window.scrollY)) - margin
  const bottom = (to?.y ?? 0) + (to?.height ?? 0) + (await page.evaluate(() => window.scrollY)) + margin
  return { x: 0, y: top, width: 1280, height: bottom - top }
}
