import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { germanExcelList } from './support/germanExcelList.ts'
import { openSite, type Site } from './support/openSite.ts'

let site: Site
let page: Page

beforeAll(async () => {
  site = await openSite()
  page = await site.staff({ viewport: { width: 1280, height: 900 } })
})
afterAll(() => site?.close())

test('a visitor without a session is sent to the sign-in page and can ask for a link', async () => {
  const visitor = await site.visitor()
  await visitor.goto('/')
  await visitor.waitForURL('**/anmelden')
  await visitor.getByLabel('Ihre E-Mail-Adresse').fill('niemand@kammer.example')
  await visitor.getByRole('button', { name: 'Link anfordern' }).click()
  await visitor.getByText('ist jetzt ein Link unterwegs').waitFor()
  expect(await visitor.title()).toBe('Anmelden · Tafelrunde')
})

test('the printed link works once: the second time it leads to the sign-in page with an explanation', async () => {
  const visitor = await site.visitor()
  await visitor.goto(site.signInLink)
  await visitor.getByText('Dieser Link gilt nicht mehr').waitFor()
  expect(new URL(visitor.url()).pathname).toBe('/anmelden')
})

test('a list from German Excel is shown row by row before anything is written', async () => {
  await page.goto('/mitglieder/einlesen')
  await chooseList(page)
  await page.getByText('Noch ist nichts gespeichert.').waitFor()
  expect(await totals(page)).toEqual({ neu: '4', geändert: '0', unverändert: '1', fehlerhaft: '1' })
  const zauberer = page.getByRole('listitem').filter({ hasText: 'Zauberei Schmidt' })
  expect(await zauberer.first().textContent()).toContain('auslassen')
  await page.getByText('Nur Probleme zeigen').click()
  expect(await page.getByText('Zauberei Schmidt').count()).toBe(1)
  expect(await page.getByText('Tischlerei Süß').count()).toBe(0)
  expect(await countOfMembers(await site.staff())).toBe(156)
})

test('"Übernehmen" writes what was shown, with umlauts and everyday names of trades', async () => {
  await page.getByRole('button', { name: /^Übernehmen/ }).click()
  await page.getByText('Die Liste ist übernommen.').waitFor()
  await page.getByRole('link', { name: 'Zu den Mitgliedern' }).click()
  await page.getByLabel('Suchen').fill('uebermut')
  await page.getByText('1 Betrieb', { exact: true }).waitFor()
  const row = await page.getByRole('article').textContent()
  expect(row).toContain('Bäckerei Übermut')
  expect(row).toContain('Jörg Weiß')
  expect(row).toContain('Bäcker')
  expect(row).toContain('Uelzen')
})

test('the same list a second time changes nothing', async () => {
  await page.goto('/mitglieder/einlesen')
  await chooseList(page)
  await page.getByText('nichts zu übernehmen').waitFor()
  expect(await totals(page)).toMatchObject({ neu: '0', geändert: '0', fehlerhaft: '1' })
  expect(await page.getByRole('button', { name: 'Übernehmen' }).isDisabled()).toBe(true)
})

test('cells pasted from Excel are read like a file', async () => {
  await page.goto('/mitglieder/einlesen')
  const cells = 'Betriebsnummer\tFirma\tVorname\tNachname\tGewerk\n4720\tUhren Kühn\tUwe\tKühn\tUhrmacher\n'
  await page.getByLabel('Kopierte Zellen').fill(cells)
  await page.getByRole('button', { name: 'Eingefügtes prüfen' }).click()
  await page.getByText('Noch ist nichts gespeichert.').waitFor()
  expect(await totals(page)).toMatchObject({ neu: '1', fehlerhaft: '0' })
})

test('a new meeting is made, its people are chosen by search, and it gets a plan that a reload keeps', async () => {
  await page.goto('/')
  await page.getByRole('link', { name: 'Neues Treffen anlegen' }).click()
  await page.getByLabel('Titel').fill('Treffen der Probe')
  await page.getByLabel('Tag', { exact: true }).fill('2027-03-09')
  await page.getByRole('button', { name: 'Treffen anlegen' }).click()
  await page.getByRole('heading', { level: 1, name: 'Treffen der Probe' }).waitFor()
  expect(await page.getByText('Di., 9. März 2027, 17:30 bis 20:00 Uhr').count()).toBe(1)

  const chosen = await chooseAll(page, ['bäcker', 'friseur', 'goldschmied'])
  await page.getByRole('button', { name: 'Teilnehmende speichern' }).click()
  await page.getByText(`Gespeichert: ${chosen} Zusagen.`).waitFor()

  await page.getByRole('button', { name: 'Tischplan erzeugen' }).click()
  await page.getByText('Fertig: Der neue Tischplan ist gespeichert.').waitFor()
  await page.getByRole('heading', { name: 'Runde 3' }).waitFor()
  const before = await seatsOnScreen(page)
  for (const round of before) expect(new Set(round).size).toBe(chosen)
  await page.reload()
  await page.getByRole('heading', { name: 'Runde 3' }).waitFor()
  expect(await seatsOnScreen(page)).toEqual(before)
})

test('the plan says what it costs, what is proven, and how to make it again: the same numbers give the same plan', async () => {
  await openComingMeeting(page)
  await generate(page, { seed: '7', steps: '20000' })
  const first = await seatsOnScreen(page)
  const summary = await page.locator('.plan-summary').textContent()
  expect(summary).toMatch(/Beweisbar optimal|Höchstens [\d.]+ Punkte/)
  expect(summary).toMatch(/Startzahl 7 · [\d.]+ Rechenschritte · Rechenkern /)
  await generate(page, { seed: '8', steps: '20000' })
  expect(await seatsOnScreen(page)).not.toEqual(first)
  await generate(page, { seed: '7', steps: '20000' })
  expect(await seatsOnScreen(page)).toEqual(first)
})

test('a long search shows its progress, survives a reload, and stops on demand with the best plan', async () => {
  await openComingMeeting(page)
  await fillSettings(page, { seed: '1', steps: '2000000000' })
  await page.getByRole('button', { name: /Tischplan erzeugen/ }).click()
  await page.getByText(/bester Plan bisher: [\d.]+ Punkte/).waitFor()
  await page.reload()
  await page.getByText(/bester Plan bisher/).waitFor()
  expect(await page.getByRole('progressbar').getAttribute('max')).toBe('2000000000')
  await page.getByRole('button', { name: 'Anhalten und besten Plan nehmen' }).click()
  await page.getByText('Angehalten: Der beste Plan bis dahin ist gespeichert.').waitFor()
  await page.getByText('Startzahl 1 ·').waitFor()
})

test('changed replies are pointed out beside the plan', async () => {
  await openComingMeeting(page)
  await page.getByRole('button', { name: 'Teilnehmende ändern' }).click()
  await page.getByLabel('Suchen').fill('Käthe Löwe')
  await page.getByRole('checkbox', { name: /Käthe Löwe/ }).check()
  await page.getByRole('button', { name: 'Teilnehmende speichern' }).click()
  await page.getByText('Eine Person kommt und hat noch keinen Platz.').waitFor()
  await page.getByText('37 Zusagen', { exact: true }).waitFor()
})

test('a meeting is closed only after a question, and then cannot be changed', async () => {
  await openComingMeeting(page)
  await page.getByRole('button', { name: 'Treffen abschließen' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Noch nicht' }).click()
  await page.getByRole('button', { name: 'Treffen abschließen' }).click()
  await page.getByRole('button', { name: 'Ja, abschließen' }).click()
  await page.getByText('Das Treffen ist abgeschlossen.').waitFor()
  await page.getByText('Abgeschlossen', { exact: true }).waitFor()
  expect(await page.getByRole('button', { name: /Tischplan erzeugen/ }).count()).toBe(0)
  expect(await page.getByRole('button', { name: 'Teilnehmende ändern' }).count()).toBe(0)
})

test('the language is switched everywhere and remembered', async () => {
  await page.goto('/')
  await page.getByRole('button', { name: /English/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Meetings' }).waitFor()
  await page.reload()
  await page.getByRole('heading', { level: 1, name: 'Meetings' }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  await page.getByRole('button', { name: /Deutsch/ }).click()
})

test('signing out ends the session', async () => {
  await page.getByRole('button', { name: 'Abmelden' }).click()
  await page.waitForURL('**/anmelden')
  await page.goto('/mitglieder')
  await page.waitForURL('**/anmelden')
})

test('no page had a script error, a refused style, or a request to anybody else', () => {
  expect(site.troubles).toEqual([])
})

async function chooseList(page: Page): Promise<void> {
  const file = { name: 'Mitglieder März.csv', mimeType: 'text/csv', buffer: germanExcelList() }
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByRole('heading', { name: 'Zeilen' }).waitFor()
}

async function totals(page: Page): Promise<Record<string, string>> {
  const boxes = await page.locator('.import-totals > div').all()
  const entries = boxes.map(async (box) => [
    await box.locator('dt').textContent(),
    await box.locator('dd').textContent(),
  ])
  return Object.fromEntries(await Promise.all(entries))
}

async function countOfMembers(page: Page): Promise<number> {
  await page.goto('/mitglieder')
  const text = await page.getByText(/^\d+ von \d+ Betrieben$/).textContent()
  await page.context().close()
  return Number(/von (\d+)/.exec(text ?? '')![1])
}

/** Ticks everybody whom each search finds. @returns how many are ticked in the end */
async function chooseAll(page: Page, searches: readonly string[]): Promise<number> {
  for (const search of searches) {
    await page.getByLabel('Suchen').fill(search)
    await page.getByText('„Alle“ meint die gefundenen').waitFor()
    await page.getByRole('button', { name: 'Alle auswählen' }).click()
  }
  const text = await page.getByText(/^\d+ Personen ausgewählt$/).textContent()
  return Number.parseInt(text ?? '', 10)
}

async function openComingMeeting(page: Page): Promise<void> {
  await page.goto('/')
  await page
    .getByRole('article')
    .filter({ hasText: /3[67] Zusagen/ })
    .filter({ hasText: 'Tischplan' })
    .getByRole('link')
    .first()
    .click()
  await page.getByRole('heading', { name: 'Tischplan' }).waitFor()
}

async function fillSettings(page: Page, { seed, steps }: { seed: string; steps: string }): Promise<void> {
  await page.getByText('Einstellungen der Suche').click()
  await page.getByLabel('Startzahl').fill(seed)
  await page.getByLabel('Rechenschritte').fill(steps)
}

async function generate(page: Page, settings: { seed: string; steps: string }): Promise<void> {
  await fillSettings(page, settings)
  await page.getByRole('button', { name: /Tischplan erzeugen/ }).click()
  await page.getByText('Fertig: Der neue Tischplan ist gespeichert.').waitFor()
  await page.getByText(`Startzahl ${settings.seed} ·`).waitFor()
}

/** The names on screen, round by round. */
function seatsOnScreen(page: Page): Promise<string[][]> {
  return page
    .locator('.plan-round')
    .evaluateAll((rounds) =>
      rounds.map((round) => [...round.querySelectorAll('.table-seats strong')].map((name) => name.textContent ?? '')),
    )
}
