import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPostgresSite } from './support/openPostgresSite.ts'
import type { Site } from './support/openSite.ts'

let site: Site
let page: Page

beforeAll(async () => {
  site = await openPostgresSite({ DEMO: '0' })
  page = await site.staff({ viewport: { width: 375, height: 800 } })
})
afterAll(() => site?.close())

test('an empty house says what to do first', async () => {
  await page.goto('/')
  await page.getByText('Zurzeit ist kein Treffen geplant.').waitFor()
  await page.getByRole('link', { name: 'Mitglieder', exact: true }).click()
  await page.getByText('Noch ist kein Betrieb eingetragen.').waitFor()
})

test('from pasted cells to a seated meeting, on a phone', async () => {
  await page.getByRole('link', { name: 'Liste einlesen' }).click()
  await page.getByLabel('Kopierte Zellen').fill(cellsOf(12))
  await page.getByRole('button', { name: 'Eingefügtes prüfen' }).click()
  await page.getByRole('button', { name: 'Übernehmen (12 Zeilen)' }).click()
  await page.getByText('Die Liste ist übernommen.').waitFor()

  await page.getByRole('link', { name: 'Treffen', exact: true }).click()
  await page.getByRole('link', { name: 'Neues Treffen anlegen' }).click()
  await page.getByLabel('Titel').fill('Erstes Treffen')
  await page.getByLabel('Tag', { exact: true }).fill('2027-02-02')
  await page.getByRole('button', { name: 'Treffen anlegen' }).click()

  await page.getByRole('button', { name: 'Alle auswählen' }).click()
  await page.getByRole('button', { name: 'Teilnehmende speichern' }).click()
  await page.getByText('Gespeichert: 12 Zusagen.').waitFor()
  await page.getByRole('button', { name: 'Tischplan erzeugen' }).click()
  await page.getByRole('heading', { name: 'Runde 3' }).waitFor()
  expect(await page.locator('.plan-round').first().locator('.table-seats > li').count()).toBe(12)
})

test('no page had a script error, a refused style, or a request to anybody else', () => {
  expect(site.troubles).toEqual([])
})

/** Rows as Excel copies them: firms with one person each, trades and districts in turn. */
function cellsOf(firms: number): string {
  const trades = ['Bäcker', 'Tischler', 'Friseur', 'Uhrmacher', 'Maler', 'Elektrotechniker']
  const rows = Array.from({ length: firms }, (_, at) => {
    const trade = trades[at % trades.length]
    return [`${9000 + at}`, `Betrieb Nr. ${at + 1}`, 'Erna', `Müller-${at + 1}`, trade, 'Celle'].join('\t')
  })
  return ['Betriebsnummer\tFirma\tVorname\tNachname\tGewerk\tLandkreis', ...rows].join('\n')
}
