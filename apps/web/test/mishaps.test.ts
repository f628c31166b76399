import type { Page, Route } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openPostgresSite } from './support/openPostgresSite.ts'
import type { Site } from './support/openSite.ts'

let site: Site
let page: Page

beforeAll(async () => {
  site = await openPostgresSite()
  await site.staff()
})
afterAll(() => site?.close())
beforeEach(async () => {
  page = await site.staff({ viewport: { width: 1280, height: 900 } })
  return () => page.context().close()
})

test('without the server the page says so, and trying again helps', async () => {
  await page.goto('/treffen/neu')
  await page.getByRole('heading', { name: 'Neues Treffen' }).waitFor()
  await page.route('**/graphql', (route) => route.abort())
  await page.getByRole('link', { name: 'Treffen', exact: true }).click()
  await page.getByText('Der Server ist gerade nicht zu erreichen.').waitFor()
  await page.unroute('**/graphql')
  await page.getByRole('button', { name: 'Noch einmal versuchen' }).click()
  await page.getByRole('heading', { name: 'Vergangen' }).waitFor()
})

test('an answer lost on its way makes no second meeting: pressing again finds the first', async () => {
  await page.goto('/treffen/neu')
  await page.getByLabel('Titel').fill('Nur einmal')
  await page.getByLabel('Tag', { exact: true }).fill('2027-05-04')
  const stopLosing = await loseAnswersOf(page, 'CreateMeeting')
  await page.getByRole('button', { name: 'Treffen anlegen' }).click()
  await page.getByText('Der Server ist gerade nicht zu erreichen.').waitFor()
  await stopLosing()
  await page.getByRole('button', { name: 'Treffen anlegen' }).click()
  await page.getByRole('heading', { level: 1, name: 'Nur einmal' }).waitFor()
  await page.goto('/')
  await page.getByRole('heading', { name: 'Vergangen' }).waitFor()
  expect(await page.getByRole('link', { name: 'Nur einmal' }).count()).toBe(1)
})

test('a broken stream of progress does not matter: the plan still appears', async () => {
  await openComingMeeting(page)
  await page.route('**/graphql', (route) => (asks(route, 'SeatingProgress') ? route.abort() : route.continue()))
  await page.getByRole('button', { name: /Tischplan erzeugen/ }).click()
  await page.getByText('Fertig: Der neue Tischplan ist gespeichert.').waitFor()
  await page.getByRole('heading', { name: 'Runde 3' }).waitFor()
})

test('two people change the replies at once: the second is told, keeps the ticks, and can save', async () => {
  const other = await site.staff()
  for (const reader of [page, other]) {
    await openComingMeeting(reader)
    await reader.getByRole('button', { name: 'Teilnehmende ändern' }).click()
    await reader.getByRole('checkbox').first().waitFor()
  }
  const [first, second] = await unticked(page)
  await other.getByRole('checkbox', { name: first! }).check()
  await other.getByRole('button', { name: 'Teilnehmende speichern' }).click()
  await other.getByText('Gespeichert: 37 Zusagen.').waitFor()

  await page.getByRole('checkbox', { name: second! }).check()
  await page.getByRole('button', { name: 'Teilnehmende speichern' }).click()
  await page.getByText('wurde inzwischen geändert').waitFor()
  await expect.poll(() => page.getByRole('checkbox', { name: first! }).isChecked()).toBe(true)
  expect(await page.getByRole('checkbox', { name: second! }).isChecked()).toBe(true)
  await page.getByRole('button', { name: 'Teilnehmende speichern' }).click()
  await page.getByText('Gespeichert: 38 Zusagen.').waitFor()
  await other.context().close()
})

test('a workbook instead of a list is refused with the way out', async () => {
  await page.goto('/mitglieder/einlesen')
  const workbook = {
    name: 'Mitglieder.xlsx',
    mimeType: 'application/zip',
    buffer: Buffer.from('PK\u0003\u0004\u0000\u0000'),
  }
  await page.locator('input[type=file]').setInputFiles(workbook)
  expect(await page.getByRole('alert').textContent()).toMatch(/CSV/)
})

test('a meeting without acceptances gets a sentence instead of a search', async () => {
  await page.goto('/treffen/neu')
  await page.getByLabel('Titel').fill('Noch niemand')
  await page.getByLabel('Tag', { exact: true }).fill('2027-06-01')
  await page.getByRole('button', { name: 'Treffen anlegen' }).click()
  await page.getByRole('button', { name: 'Tischplan erzeugen' }).click()
  await page.getByText('Noch hat niemand zugesagt.').waitFor()
})

test('a session that ended elsewhere leads to the sign-in page', async () => {
  await openComingMeeting(page)
  await page.context().clearCookies()
  await page.getByRole('link', { name: 'Mitglieder' }).click()
  await page.waitForURL('**/anmelden')
})

function asks(route: Route, operation: string): boolean {
  return route.request().postData()?.includes(`"operationName":"${operation}"`) ?? false
}

/** The server does what it is asked, but its answer to this operation never arrives. */
async function loseAnswersOf(page: Page, operation: string): Promise<() => Promise<void>> {
  const lose = async (route: Route) => {
    if (!asks(route, operation)) return route.continue()
    await route.fetch()
    await route.abort()
  }
  await page.route('**/graphql', lose)
  return () => page.unroute('**/graphql', lose)
}

async function openComingMeeting(page: Page): Promise<void> {
  await page.goto('/')
  await page.getByRole('article').filter({ hasText: 'Netzwerktreffen' }).first().getByRole('link').click()
  await page.getByRole('heading', { name: 'Tischplan' }).waitFor()
}

/** The names of the first people without a tick. */
function unticked(page: Page): Promise<string[]> {
  return page
    .locator('.checklist-person')
    .evaluateAll((people) =>
      people
        .filter((person) => !person.querySelector('input')?.checked)
        .map((person) => person.querySelector('strong')?.textContent ?? ''),
    )
}
