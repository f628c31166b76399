import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { holdVote } from './support/holdVote.ts'
import { openPostgresSite } from './support/openPostgresSite.ts'
import type { Site } from './support/openSite.ts'

let site: Site
let page: Page

const titles = ['Nachfolge regeln', 'Preise erhöhen', 'Azubis finden', 'Energie sparen']

beforeAll(async () => {
  site = await openPostgresSite()
  page = await site.staff({ viewport: { width: 1280, height: 900 } })
})
afterAll(() => site?.close())

test('topics are proposed for a new meeting, with a hint at what is there already', async () => {
  await page.goto('/treffen/neu')
  await page.getByLabel('Titel').fill('Treffen mit Themen')
  await page.getByLabel('Tag', { exact: true }).fill('2027-04-13')
  await page.getByRole('button', { name: 'Treffen anlegen' }).click()
  await page.getByRole('link', { name: 'Themen bearbeiten' }).click()
  for (const title of titles) await propose(page, title)
  await page.getByLabel('Thema', { exact: true }).fill('Die Nachfolge rechtzeitig regeln')
  await page.getByText('Steht das schon auf der Liste?').waitFor()
  expect(await page.locator('.similar-topics').textContent()).toContain('Nachfolge regeln')
})

test('a firm that proposes is found by its name, and Enter in the search sends nothing', async () => {
  await page.getByRole('button', { name: 'Betrieb wählen' }).click()
  await page.getByLabel('Betrieb suchen').fill('tischlerei arndt')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Wählen Tischlerei Arndt' }).click()
  await page.getByRole('button', { name: 'Auf die Liste setzen' }).click()
  await page.getByText('„Die Nachfolge rechtzeitig regeln“ steht auf der Liste.').waitFor()
  await expectOnList(page, [...titles, 'Die Nachfolge rechtzeitig regeln'])
  await page.getByText('Vorgeschlagen von Tischlerei Arndt').waitFor()
})

test('two topics that mean the same are merged and parted; one is withdrawn and taken back', async () => {
  const double = page.getByRole('listitem').filter({ hasText: 'rechtzeitig' })
  await double.getByRole('button', { name: /^Zusammenführen …/ }).click()
  await page.getByLabel('Gehört zum Thema').selectOption('Nachfolge regeln')
  await page.getByRole('button', { name: 'Zusammenführen', exact: true }).click()
  await page.getByText('Enthält auch: Die Nachfolge rechtzeitig regeln').waitFor()
  await expectOnList(page, titles)
  await page.getByText('Beiseitegelegt (1)').click()
  await page.getByRole('button', { name: /^Wieder trennen/ }).click()
  await page.getByText('steht wieder auf der Liste.').waitFor()
  await expectOnList(page, [...titles, 'Die Nachfolge rechtzeitig regeln'])
  await double.getByRole('button', { name: /^Zurückziehen/ }).click()
  await page.getByText('ist zurückgezogen.').waitFor()
  await expectOnList(page, titles)
})

test('the vote is opened with a deadline, a number and a rule', async () => {
  await page.getByLabel('Wie viele Themen').fill('2')
  await page.getByRole('button', { name: 'Themenwahl eröffnen' }).click()
  await page.getByText('Sie läuft bis Di., 6. April 2027, 20:00 Uhr.').waitFor()
  await page.getByText('0 Stimmzettel sind eingegangen.').waitFor()
})

test('a ballot is filled in by buttons, kept while reloading, and saved', async () => {
  await openBallot(page, 'Tischlerei Arndt')
  for (const title of titles.slice(0, 3)) await press(page, 'Einreihen', title)
  await press(page, 'Nach oben', 'Azubis finden')
  await press(page, 'Gleichauf mit dem vorigen', 'Preise erhöhen')
  await press(page, 'Nicht gewünscht', 'Nachfolge regeln')
  expect(await places(page)).toEqual(['1. Azubis finden', '1. Preise erhöhen'])
  await page.reload()
  await page.getByText('Noch nicht gespeichert').waitFor()
  expect(await places(page)).toEqual(['1. Azubis finden', '1. Preise erhöhen'])
  await save(page)
  await page.reload()
  await page.getByText('Gespeichert am').waitFor()
  expect(await places(page)).toEqual(['1. Azubis finden', '1. Preise erhöhen'])
})

test('a ballot is filled in by the mouse: up, down, tied, off the list and under the line', async () => {
  await page.setViewportSize({ width: 1280, height: 1600 })
  await openBallot(page, 'Tischlerei Damm')
  await drag(page, titles[0]!, { onto: 'Noch steht kein Thema', part: 0.5 })
  await page.getByText('Eine Linie ziehen').click()
  for (const title of titles.slice(1)) await drag(page, title, { onto: 'Ab hier würde ich nicht kommen', part: 0.1 })
  expect(await places(page)).toEqual([...titles.map((title, at) => `${at + 1}. ${title}`), 'Linie'])
  await drag(page, 'Energie sparen', { onto: 'Nachfolge regeln', part: 0.1 })
  await drag(page, 'Azubis finden', { onto: 'Nachfolge regeln', part: 0.5 })
  await drag(page, 'Preise erhöhen', { onto: 'Ab hier würde ich nicht kommen', part: 0.9 })
  expect(await places(page)).toEqual([
    '1. Energie sparen',
    '2. Nachfolge regeln',
    '2. Azubis finden',
    'Linie',
    '3. Preise erhöhen',
  ])
  await drag(page, 'Energie sparen', { onto: 'Nicht eingereiht', part: 0.5 })
  expect((await places(page))[0]).toBe('1. Nachfolge regeln')
  await save(page)
})

test('a drag that is broken off changes nothing', async () => {
  const before = await places(page)
  await grab(page, 'Preise erhöhen')
  await page.mouse.move(300, 300, { steps: 4 })
  await page.keyboard.press('Escape')
  await page.mouse.up()
  expect(await places(page)).toEqual(before)
})

test('a ballot is filled in with the keyboard alone, and every step is told', async () => {
  await openBallot(page, 'Tischlerei Garbers')
  for (const title of titles) {
    await page.getByRole('button', { name: `Einreihen „${title}“` }).focus()
    await page.keyboard.press('Enter')
  }
  await page.getByRole('spinbutton', { name: 'Rang von „Energie sparen“' }).focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  expect(await focusedValue(page)).toBe('Rang 2 von 4')
  await page.keyboard.press('=')
  expect(await focusedValue(page)).toBe('Rang 1 von 3, gleichauf mit „Nachfolge regeln“')
  expect(await page.getByRole('status').first().textContent()).toBe(
    '„Energie sparen“: Rang 1 von 3, gleichauf mit „Nachfolge regeln“',
  )
  await page.keyboard.press('Delete')
  expect(await focusedValue(page)).toBe('Rang 2 von 3')
  expect(await places(page)).toEqual(['1. Nachfolge regeln', '2. Preise erhöhen', '3. Azubis finden'])
  await save(page)
})

test('on a phone the handle is dragged with a finger, and the list fits', async () => {
  const phone = await site.staff({ viewport: { width: 375, height: 800 }, hasTouch: true })
  await phone.goto(page.url())
  await phone.getByRole('button', { name: /^Nach oben „Azubis/ }).waitFor()
  await phone.getByRole('button', { name: /^Nach oben „Azubis/ }).tap()
  expect(await places(phone)).toEqual(['1. Nachfolge regeln', '2. Azubis finden', '3. Preise erhöhen'])
  await dragByFinger(phone, 'Preise erhöhen', 'Nachfolge regeln')
  expect(await places(phone)).toEqual(['1. Preise erhöhen', '2. Nachfolge regeln', '3. Azubis finden'])
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(375)
  await save(phone)
  await phone.context().close()
})

test('a ballot that was saved elsewhere meanwhile is shown beside the own one, and the reader decides', async () => {
  await press(page, 'Nicht gewünscht', 'Nachfolge regeln')
  await page.getByRole('button', { name: 'Stimmzettel speichern' }).click()
  await page.getByText('inzwischen an anderer Stelle gespeichert').waitFor()
  const both = page.locator('.stale-ballots')
  expect(await both.locator('section').nth(0).getByRole('listitem').allTextContents()).toEqual([
    'Preise erhöhen',
    'Azubis finden',
  ])
  expect(await both.locator('section').nth(1).getByRole('listitem').first().textContent()).toBe('Preise erhöhen')
  await page.getByRole('button', { name: 'Mit dieser weiterarbeiten' }).click()
  await save(page)
  await page.reload()
  await page.getByText('Gespeichert am').waitFor()
  expect(await places(page)).toEqual(['1. Preise erhöhen', '2. Azubis finden'])
})

test('until the deadline nobody is told more than how many ballots there are', async () => {
  await page.getByRole('link', { name: 'Treffen mit Themen' }).click()
  await page.getByText('3 Stimmzettel sind eingegangen.').waitFor()
  const id = meetingIdOf(page)
  await page.goto(`/treffen/${id}/ergebnis`)
  await page.getByText('vorher wird nichts ausgezählt').waitFor()
  await page.getByText('3 Stimmzettel sind eingegangen.').waitFor()
  for (const title of titles) expect(await page.getByRole('main').textContent()).not.toContain(title)
})

test('after it the result says what is chosen, for whom, and who paid', async () => {
  await holdVote(page, meetingIdOf(page), [...Array(12).fill([[0], [2]]), ...Array(9).fill([[1], [3, 2]])])
  await page.reload()
  await page.getByRole('heading', { name: '2 Themen sind gewählt' }).waitFor()
  expect(await page.locator('.chosen-topics li').allTextContents()).toEqual(['Nachfolge regeln', 'Azubis finden'])
  await page.getByText('Jede Gruppe bekommt').first().waitFor()
  const served = page.getByRole('region', { name: 'Wer ist vertreten?' })
  expect(await served.textContent()).toContain('24 von 24 Betrieben bekommen mindestens ein gewünschtes Thema.')
  const bills = page.getByRole('region', { name: 'Kassenzettel' })
  expect(await bills.textContent()).toMatch(/„Azubis finden“: \d+ zahlen je [\d,]+ % des Preises/)
  await page.getByText(/von \d+ anderen Verfahren hätten dieselben Themen gewählt/).waitFor()
})

test('a ballot cannot be changed any more, but another rule can be tried', async () => {
  const id = meetingIdOf(page)
  await page.goto(`/treffen/${id}/stimmzettel`)
  await page.getByText('Die Frist ist vorbei.').waitFor()
  await page.goto(`/treffen/${id}/themen`)
  await page.getByRole('button', { name: 'Verfahren ändern' }).click()
  await page.getByLabel('Meiste Zustimmung').check()
  await page.getByRole('button', { name: 'Änderung speichern' }).click()
  await page.getByText('Verfahren: Meiste Zustimmung.').waitFor()
  await page.getByRole('link', { name: 'Ergebnis ansehen' }).click()
  await page.getByText('nach dem Öffnen der Stimmzettel geändert').waitFor()
})

test('every table of the plan gets a chosen topic and says for whom it is a wish', async () => {
  await page.getByRole('link', { name: 'Treffen mit Themen' }).click()
  for (const trade of ['änderungsschneider', 'augenoptiker', 'bäcker', 'bestatter']) {
    await page.getByLabel('Suchen').fill(trade)
    await page.getByText('„Alle“ meint die gefundenen').waitFor()
    await page.getByRole('button', { name: 'Alle auswählen' }).click()
  }
  await page.getByRole('button', { name: 'Teilnehmende speichern' }).click()
  await page.getByText('Gespeichert:').waitFor()
  await page.getByRole('slider', { name: 'Gewerkemischung oder Themenwunsch?' }).press('End')
  await page.getByText('Fast nur der Themenwunsch zählt.').waitFor()
  await page.getByText('Einstellungen der Suche').click()
  await page.getByLabel('Rechenschritte').fill('5000')
  await page.getByRole('button', { name: 'Tischplan erzeugen' }).click()
  await page.getByRole('heading', { name: 'Themen an den Tischen' }).waitFor()
  const chosen = await page.locator('.topics-card .chosen-topics li').allTextContents()
  const topics = await page.locator('.table-topic').allTextContents()
  expect(topics.length).toBe(await page.locator('.table-card').count())
  for (const topic of topics) expect(chosen).toContain(topic)
  expect(await page.locator('.table-foot').first().textContent()).toMatch(/Rang 1–2|Niemand/)
})

test('no page had a script error, a refused style, or a request to anybody else', () => {
  expect(site.troubles).toEqual([])
})

function meetingIdOf(page: Page): string {
  return decodeURIComponent(new URL(page.url()).pathname.split('/')[2] ?? '')
}

async function propose(page: Page, title: string): Promise<void> {
  await page.getByLabel('Thema', { exact: true }).fill(title)
  await page.getByRole('button', { name: 'Auf die Liste setzen' }).click()
  await page.getByText(`„${title}“ steht auf der Liste.`).waitFor()
}

/** The list is fetched anew after every change. */
function expectOnList(page: Page, titles: readonly string[]): Promise<void> {
  const list = page.locator('.topic-desk-rows').first().locator('strong')
  return expect.poll(() => list.allTextContents()).toEqual(titles)
}

async function openBallot(page: Page, firm: string): Promise<void> {
  await page.getByRole('link', { name: /^(Stimmzettel eintragen|Anderer Betrieb)$/ }).click()
  await page.getByLabel('Von welchem Betrieb?').fill(firm)
  await page.getByRole('link', { name: `Öffnen ${firm}` }).click()
  await page.getByRole('heading', { name: 'Nicht eingereiht' }).waitFor()
}

async function press(page: Page, button: string, title: string): Promise<void> {
  await page.getByRole('button', { name: `${button} „${title}“` }).click()
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Stimmzettel speichern' }).click()
  await page.getByText('Gespeichert am').waitFor()
}

/** The order on the screen: `2. Azubis finden`, and `Linie` for the line. */
function places(page: Page): Promise<string[]> {
  return page.locator('.rank-row').evaluateAll((rows) =>
    rows.map((row) => {
      const place = row.querySelector('.rank-handle')?.textContent
      return place ? `${place} ${row.querySelector('strong')?.textContent}` : 'Linie'
    }),
  )
}

function focusedValue(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.getAttribute('aria-valuetext') ?? null)
}

async function grab(page: Page, title: string): Promise<void> {
  const box = await boxOf(page, title)
  await page.mouse.move(box.x + 20, box.y + box.height / 2)
  await page.mouse.down()
}

async function drag(page: Page, title: string, target: { onto: string; part: number }): Promise<void> {
  await grab(page, title)
  const box = await boxOf(page, target.onto)
  await page.mouse.move(box.x + 40, box.y + box.height * target.part, { steps: 4 })
  await page.mouse.up()
}

/** Where the row of a topic or of the line is, the empty order, or the part of the page under a heading. */
async function boxOf(page: Page, title: string) {
  const row = page.locator('.rank-row, .rank-rest-row').filter({ has: page.getByText(title, { exact: true }) })
  const rest = page.locator('.rank-rest').filter({ has: page.getByRole('heading', { name: title }) })
  const empty = page.locator('.rank-empty').filter({ hasText: title })
  const box = await row.or(rest).or(empty).boundingBox()
  if (!box) throw new Error(`“${title}” is not on the screen.`)
  return box
}

/** Touch events as Chromium makes them of a finger; playwright itself only taps. */
async function dragByFinger(page: Page, title: string, onto: string): Promise<void> {
  await page.getByRole('spinbutton', { name: title }).scrollIntoViewIfNeeded()
  const from = await boxOf(page, title)
  const to = await boxOf(page, onto)
  const session = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: y === undefined ? [] : [{ x: from.x + 20, y }] })
  const start = from.y + from.height / 2
  await touch('touchStart', start)
  for (let step = 1; step <= 5; step++) await touch('touchMove', start + ((to.y + 4 - start) * step) / 5)
  await touch('touchEnd')
}
