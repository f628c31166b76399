import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import axe from 'axe-core'
import type { Page, Response } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { germanExcelList } from './support/germanExcelList.ts'
import { openPostgresSite } from './support/openPostgresSite.ts'
import type { Site } from './support/openSite.ts'

const widths = [1280, 375]
const dist = path.resolve(import.meta.dirname, '../dist')
const kibibyte = 1024

interface Visit {
  readonly name: string
  readonly path: string
  /** Compressed script that the page may fetch, in KiB. */
  readonly weight: number
  /** True for a page to which a link leads: it is weighed without the pages on the way. */
  readonly alone?: true
  /** What is done before looking. */
  readonly open?: (page: Page) => Promise<unknown>
}

const publicPages: readonly Visit[] = [
  { name: 'sign-in', path: '/anmelden', weight: 100 },
  { name: 'sign-in after a link that is over', path: '/anmelden?error=INVALID_TOKEN', weight: 100 },
  { name: 'legal notice', path: '/impressum', weight: 100 },
  { name: 'privacy', path: '/datenschutz', weight: 100 },
  { name: 'accessibility statement', path: '/barrierefreiheit', weight: 100 },
  { name: 'report of a barrier', path: '/barriere-melden', weight: 100 },
]

const staffPages: readonly Visit[] = [
  { name: 'meetings', path: '/', weight: 220, open: (page) => page.getByText('36 Zusagen').first().waitFor() },
  { name: 'new meeting', path: '/treffen/neu', weight: 220 },
  { name: 'a meeting with its plan', path: '/', weight: 220, open: openPlan },
  { name: 'the checklist of who comes', path: '/', weight: 220, open: openChecklist },
  { name: 'the question before closing', path: '/', weight: 220, open: openQuestion },
  { name: 'topics after the vote', path: '/', weight: 220, open: openTopics },
  { name: 'topics while voting', path: '/', weight: 220, open: openVote },
  { name: 'finding a firm for its ballot', path: '/', weight: 220, open: openBallots },
  { name: 'a ballot', path: '/', weight: 100, alone: true, open: openBallot },
  { name: 'the result of a vote', path: '/', weight: 220, open: openResult },
  { name: 'members', path: '/mitglieder', weight: 220, open: (page) => page.getByText('50 von 156').waitFor() },
  { name: 'no member found', path: '/mitglieder?suche=xyzzy', weight: 220, open: waitForNobody },
  { name: 'import', path: '/mitglieder/einlesen', weight: 220 },
  { name: 'preview of an import', path: '/mitglieder/einlesen', weight: 220, open: openPreview },
  { name: 'an unknown address', path: '/gibt/es/nicht', weight: 220 },
]

let site: Site
let visitor: Page
let staff: Page

beforeAll(async () => {
  site = await openPostgresSite()
  visitor = await site.visitor()
  staff = await site.staff()
  await makePlan(staff)
})
afterAll(() => site?.close())

/** Every address that was looked at, to be looked at in English, too. */
const addresses = new Set<string>()

describe('for everybody', () => {
  for (const visit of publicPages)
    test(`${visit.name} is accessible, fits at ${widths.join(' and ')} pixels and is light`, () =>
      check(visitor, visit))
})

describe('for staff', () => {
  for (const visit of staffPages)
    test(`${visit.name} is accessible, fits at ${widths.join(' and ')} pixels and is light`, () => check(staff, visit))
})

test('in English the same pages are accessible and fit', async () => {
  await staff.goto('/')
  await staff.getByRole('button', { name: /English/ }).click()
  for (const address of addresses) {
    await staff.goto(address)
    await staff.getByRole('heading', { level: 1 }).waitFor()
    await staff.getByText('Loading …').first().waitFor({ state: 'detached' })
    expect(await staff.locator('html').getAttribute('lang')).toBe('en')
    await checkWidths(staff)
  }
  await staff.getByRole('button', { name: /Deutsch/ }).click()
})

test('the page behind a mailed link is accessible and fits', async () => {
  await visitor.goto('/auth/link?token=any')
  await visitor.getByRole('button', { name: /Jetzt anmelden/ }).waitFor()
  await checkWidths(visitor)
})

test('text is at least 18 pixels large', async () => {
  await visitor.goto('/impressum')
  await visitor.getByRole('heading', { name: 'Impressum' }).waitFor()
  const paragraph = visitor.locator('main p').last()
  const size = await paragraph.evaluate((text) => Number.parseFloat(getComputedStyle(text).fontSize))
  expect(size).toBeGreaterThanOrEqual(18)
})

test('on paper only the plan is left', async () => {
  await openPlan(staff)
  await staff.emulateMedia({ media: 'print' })
  expect(await staff.getByRole('heading', { name: 'Runde 1' }).isVisible()).toBe(true)
  expect(await staff.getByRole('navigation').first().isVisible()).toBe(false)
  expect(await staff.getByRole('button').filter({ visible: true }).count()).toBe(0)
  await staff.emulateMedia({ media: 'screen' })
})

test('no page had a script error, a refused style, or a request to anybody else', () => {
  expect(site.troubles).toEqual([])
})

async function check(page: Page, visit: Visit): Promise<void> {
  const scripts = new Set<string>()
  const note = (response: Response) => {
    if (response.request().resourceType() === 'script') scripts.add(new URL(response.url()).pathname)
  }
  page.on('response', note)
  await page.goto(visit.path)
  await visit.open?.(page)
  if (visit.alone) {
    scripts.clear()
    await page.reload()
  }
  await page.getByRole('heading', { level: 1 }).waitFor()
  page.off('response', note)
  expect(scripts.size).toBeGreaterThan(0)
  expect(weightOf(scripts) / kibibyte).toBeLessThanOrEqual(visit.weight)
  addresses.add(page.url())
  await checkWidths(page)
}

async function checkWidths(page: Page): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    expect(await violations(page)).toEqual([])
  }
}

/** What axe has against the page, all its rules taken together, as one line each. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { axe: checker } = window as unknown as { axe: typeof import('axe-core') }
    const result = await checker.run(document, { rules: { 'target-size': { enabled: true } } })
    return result.violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`))
  })
}

function weightOf(scripts: ReadonlySet<string>): number {
  return [...scripts].reduce((sum, script) => sum + gzipSync(readFileSync(path.join(dist, script))).length, 0)
}

async function makePlan(page: Page): Promise<void> {
  await openMeeting(page)
  await page.getByText('Einstellungen der Suche').click()
  await page.getByLabel('Rechenschritte').fill('20000')
  await page.getByRole('button', { name: 'Tischplan erzeugen' }).click()
  await page.getByRole('heading', { name: 'Runde 3' }).waitFor()
}

async function openMeeting(page: Page): Promise<void> {
  await page.goto('/')
  await page.getByRole('article').filter({ hasText: '36 Zusagen' }).first().getByRole('link').click()
  await page.getByRole('heading', { name: 'Tischplan' }).waitFor()
}

async function openPlan(page: Page): Promise<void> {
  await openMeeting(page)
  await page.getByRole('heading', { name: 'Runde 3' }).waitFor()
  for (const summary of await page.locator('summary').all()) await summary.click()
}

async function openChecklist(page: Page): Promise<void> {
  await openMeeting(page)
  await page.getByRole('button', { name: 'Teilnehmende ändern' }).click()
  // A few of the 156 are looked at in place of all, which are built alike.
  await page.getByLabel('Suchen').fill('bäcker')
  await page.getByText('„Alle“ meint die gefundenen').waitFor()
}

async function openQuestion(page: Page): Promise<void> {
  await openMeeting(page)
  await page.getByRole('button', { name: 'Treffen abschließen' }).click()
  await page.getByRole('dialog').waitFor()
}

async function openTopics(page: Page): Promise<void> {
  await openMeeting(page)
  await page.getByRole('link', { name: 'Themen bearbeiten' }).click()
  await page.getByRole('button', { name: 'Verfahren ändern' }).click()
  await page.getByText('weitere Verfahren').click()
  await page
    .getByRole('button', { name: /^Zusammenführen …/ })
    .first()
    .click()
}

async function openVote(page: Page): Promise<void> {
  await page.goto('/')
  const open = page.getByRole('article').filter({ hasText: 'Noch kein Tischplan' }).last()
  await open.getByRole('link').click()
  await page.getByRole('link', { name: 'Themen bearbeiten' }).click()
  await page.getByText('Sie läuft bis').waitFor()
  await page.getByLabel('Thema', { exact: true }).fill('Fördermittel finden')
  await page.getByRole('button', { name: 'Betrieb wählen' }).click()
  await page.getByLabel('Betrieb suchen').fill('tischlerei')
  await page
    .getByRole('button', { name: /^Wählen/ })
    .first()
    .waitFor()
}

async function openBallots(page: Page): Promise<void> {
  await openVote(page)
  await page.getByRole('link', { name: 'Stimmzettel eintragen' }).click()
  await page.getByLabel('Von welchem Betrieb?').fill('tischlerei')
  await page
    .getByRole('link', { name: /^Öffnen/ })
    .first()
    .waitFor()
}

async function openBallot(page: Page): Promise<void> {
  await openBallots(page)
  await page
    .getByRole('link', { name: /^Öffnen/ })
    .first()
    .click()
  for (let topic = 0; topic < 3; topic++)
    await page
      .getByRole('button', { name: /^Einreihen/ })
      .first()
      .click()
  await page.getByText('Eine Linie ziehen').click()
}

async function openResult(page: Page): Promise<void> {
  await openMeeting(page)
  await page.getByRole('link', { name: 'Ergebnis der Wahl' }).click()
  await page.getByRole('heading', { name: 'Rangliste' }).waitFor()
  for (const summary of await page.locator('summary').all()) await summary.click()
}

async function openPreview(page: Page): Promise<void> {
  const file = { name: 'Mitglieder.csv', mimeType: 'text/csv', buffer: germanExcelList() }
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByRole('heading', { name: 'Zeilen' }).waitFor()
  await page.getByText('So wurde die Liste verstanden').click()
}

async function waitForNobody(page: Page): Promise<void> {
  await page.getByText('Kein Betrieb passt dazu.').waitFor()
}
