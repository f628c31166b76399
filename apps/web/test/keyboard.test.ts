import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPostgresSite } from './support/openPostgresSite.ts'
import type { Site } from './support/openSite.ts'

let site: Site
let page: Page

beforeAll(async () => {
  site = await openPostgresSite()
  page = await site.staff({ viewport: { width: 1280, height: 900 } })
})
afterAll(() => site?.close())

test('the first stop is the way past the navigation, and it works', async () => {
  await page.goto('/')
  await page.getByText('36 Zusagen').first().waitFor()
  await page.keyboard.press('Tab')
  expect(await focused(page)).toBe('Zum Inhalt springen')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await focused(page)).toBe('Neues Treffen anlegen')
})

test('a plan is made without a mouse: the focus goes to the heading, to the stop button, and to the plan', async () => {
  await tabTo(page, /^Netzwerktreffen im /)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: /^Netzwerktreffen im / }).waitFor()
  expect(await focused(page)).toMatch(/^Netzwerktreffen im /)

  await page.getByRole('button', { name: 'Tischplan erzeugen' }).waitFor()
  await tabTo(page, 'Tischplan erzeugen')
  await page.keyboard.press('Enter')
  await page.getByText('Fertig: Der neue Tischplan ist gespeichert.').waitFor()
  expect(await focused(page)).toBe('Tischplan')
  await tabTo(page, 'Neuen Tischplan erzeugen')
})

test('a long search is stopped with one key, for the focus waits on the stop button', async () => {
  await tabTo(page, 'Einstellungen der Suche')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('2000000000')
  await page.keyboard.press('Enter')
  await page.getByText('bester Plan bisher').waitFor()
  expect(await focused(page)).toBe('Anhalten und besten Plan nehmen')
  await page.keyboard.press('Enter')
  await page.getByText('Angehalten: Der beste Plan bis dahin ist gespeichert.').waitFor()
})

test('the question before closing keeps the focus inside, and Escape answers no', async () => {
  await tabTo(page, 'Treffen abschließen')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
  expect(await focused(page)).toBe('Ja, abschließen')
  await page.keyboard.press('Tab')
  expect(await focused(page)).toBe('Noch nicht')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await focused(page)).toBe('Treffen abschließen')
})

test('people are ticked with the space bar', async () => {
  await page.keyboard.press('Control+Home')
  await tabTo(page, 'Teilnehmende ändern')
  await page.keyboard.press('Enter')
  await page.getByRole('checkbox').first().waitFor()
  await tabTo(page, 'Alle abwählen')
  const before = await page.getByText(/^\d+ Personen ausgewählt$/).textContent()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  expect(await page.getByText(/^\d+ Personen ausgewählt$/).textContent()).not.toBe(before)
})

test('wherever the keyboard goes, the focus is drawn', async () => {
  await page.goto('/')
  await page.getByText('36 Zusagen').first().waitFor()
  for (let stop = 0; stop < 12; stop++) {
    await page.keyboard.press('Tab')
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle)
    expect(outline).toBe('solid')
  }
})

/** The text of what has the focus. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')
}

/** Presses Tab until the focus is there; around the page once at most. */
async function tabTo(page: Page, text: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 400; presses++) {
    await page.keyboard.press('Tab')
    const found = await focused(page)
    if (typeof text === 'string' ? found === text : text.test(found)) return
  }
  throw new Error(`Tab never reached ${text}.`)
}
