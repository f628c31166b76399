import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askApi } from './support/askApi.ts'
import { checkPage } from './support/checkPage.ts'
import { openPostgresSite } from './support/openPostgresSite.ts'
import type { Site } from './support/openSite.ts'
import { seatMeeting } from './support/seatMeeting.ts'
import { weighScripts } from './support/weighScripts.ts'

let site: Site
let staff: Page
let people: readonly Person[]

interface Person {
  readonly id: string
  readonly name: string
  readonly email: string
}

beforeAll(async () => {
  site = await openPostgresSite()
  staff = await site.staff()
  await staff.goto('/mitglieder')
  const found = await askApi<Members>(staff, '{ members(first: 8) { edges { node { persons { id name email } } } } }')
  people = found.members.edges.map(({ node }) => node.persons[0]!)
})
afterAll(() => site?.close())

describe('a member on a phone', () => {
  const mostScript = 100
  let phone: Page

  beforeAll(async () => {
    phone = await site.visitor({ viewport: { width: 375, height: 800 }, hasTouch: true })
  })

  test('asks for a link with nothing but the address, and comes in by it', async () => {
    await phone.goto('/')
    await phone.getByLabel('Ihre E-Mail-Adresse').fill(people[0]!.email)
    await phone.getByRole('button', { name: 'Link anfordern' }).click()
    await phone.getByText('ist jetzt ein Link unterwegs').waitFor()
    await expect.poll(() => newestPersonalLink()).toBeDefined()
    await phone.goto(newestPersonalLink()!)
    await phone.getByRole('button', { name: /Jetzt anmelden/ }).tap()
    await phone.getByRole('heading', { level: 1, name: `Guten Tag, ${people[0]!.name}` }).waitFor()
  })

  test('finds the coming meetings and what the last vote chose, on a light page', async () => {
    const arrive = () => phone.getByText('Gewählt sind diese Themen:').first().waitFor()
    expect(await weighScripts(phone, arrive)).toBeLessThanOrEqual(mostScript)
    await checkPage(phone)
  })

  test('reaches no page of the staff', async () => {
    await phone.goto('/mitglieder')
    await phone.getByRole('heading', { level: 1, name: 'Diese Seite gibt es nicht' }).waitFor()
    await phone.goto('/')
  })

  test('ranks topics for the own firm', async () => {
    await phone
      .getByRole('link', { name: /^Themen wählen/ })
      .first()
      .tap()
    const arrive = () => phone.getByRole('heading', { name: 'Nicht eingereiht' }).waitFor()
    await arrive()
    expect(await weighScripts(phone, arrive)).toBeLessThanOrEqual(mostScript)
    await phone
      .getByRole('button', { name: /^Einreihen/ })
      .first()
      .tap()
    await phone.getByRole('button', { name: 'Stimmzettel speichern' }).tap()
    await phone.getByText('Gespeichert am').waitFor()
    await checkPage(phone)
    await phone.reload()
    await phone.getByText('Gespeichert am').waitFor()
  })

  test('proposes a topic', async () => {
    await phone.getByRole('link', { name: 'Zum Treffen' }).tap()
    await phone.getByLabel('Thema', { exact: true }).fill('Lehrlinge in der Schule finden')
    await phone.getByRole('button', { name: 'Auf die Liste setzen' }).tap()
    await phone.getByRole('listitem').filter({ hasText: 'Lehrlinge in der Schule finden' }).waitFor()
    const arrive = () => phone.getByText('Wo Sie sitzen, steht am Tag des Treffens hier.').waitFor()
    expect(await weighScripts(phone, arrive)).toBeLessThanOrEqual(mostScript)
    await phone.getByLabel('Thema', { exact: true }).waitFor()
    await checkPage(phone)
  })

  test('sees the own table of every round on the day of the meeting', async () => {
    await seatMeeting(
      staff,
      'Treffen heute',
      people.map(({ id }) => id),
    )
    await phone.goto('/')
    await phone.getByRole('link', { name: 'Ihre Tische Treffen heute' }).tap()
    const second = phone.getByRole('region', { name: /^Runde 2: Tisch [12]$/ })
    await second.waitFor()
    expect(await second.getByRole('listitem').count()).toBe(4)
    expect(await second.getByRole('listitem').filter({ hasText: /^Sie/ }).count()).toBe(1)
    await checkPage(phone)
  })

  test('reads everything in English, too', async () => {
    await phone.getByRole('button', { name: /English/ }).tap()
    await phone.getByRole('heading', { name: 'Your tables' }).waitFor()
    await checkPage(phone)
    await phone.goto('/')
    await phone.getByRole('heading', { name: 'The next meetings' }).waitFor()
    await checkPage(phone)
    await phone.getByRole('button', { name: /Deutsch/ }).tap()
  })

  test('signs out, and the next one at this phone sees nothing', async () => {
    await phone.getByRole('button', { name: 'Abmelden' }).tap()
    await phone.waitForURL('**/anmelden')
    await phone.goto('/')
    await phone.waitForURL('**/anmelden')
  })
})

describe('an administrator', () => {
  let firstSecret = ''
  const access = () => staff.getByRole('region', { name: 'Schlüssel für andere Programme' })

  test('invites somebody, who is told by mail, then locks them out and removes them', async () => {
    await staff.goto('/')
    await staff.getByRole('link', { name: 'Zugänge' }).click()
    await staff.getByText('Jemanden einladen').click()
    await staff.getByLabel('Vor- und Nachname').fill('Frieda Brandt')
    await staff.getByLabel('E-Mail-Adresse').fill('frieda.brandt@kammer.example')
    await staff.getByRole('button', { name: 'Einladung schicken' }).click()
    await staff.getByText('Frieda Brandt kann sich jetzt anmelden.').waitFor()
    expect(site.said()).toContain('→ frieda.brandt@kammer.example')
    await staff.getByRole('button', { name: 'Sperren Frieda Brandt' }).click()
    await staff.getByText(/gesperrt seit/).waitFor()
    await staff.getByRole('button', { name: 'Entsperren Frieda Brandt' }).click()
    await staff.getByText(/gesperrt seit/).waitFor({ state: 'detached' })
    await staff.getByRole('button', { name: 'Entfernen … Frieda Brandt' }).click()
    await staff.getByRole('button', { name: 'Ja, entfernen' }).click()
    await staff.getByText('frieda.brandt@kammer.example').waitFor({ state: 'detached' })
    expect(await staff.getByRole('button', { name: /^Sperren/ }).count()).toBe(0)
  })

  test('makes a key with the keyboard alone; it is shown once and opens what it allows', async () => {
    await staff.getByText('Neuen Schlüssel anlegen').focus()
    await staff.keyboard.press('Enter')
    await staff.keyboard.press('Tab')
    await staff.keyboard.type('Internetseite')
    for (const key of ['Tab', 'Space', 'Tab', 'Tab', 'Space']) await staff.keyboard.press(key)
    await staff.getByRole('button', { name: 'Schlüssel anlegen', exact: true }).press('Enter')
    await staff.getByText('Er wird nicht noch einmal angezeigt.').waitFor()
    expect(await staff.evaluate(() => document.activeElement?.className)).toBe('shown-key')
    const secret = await staff.getByRole('textbox', { name: 'Schlüssel „Internetseite“' }).inputValue()
    expect(await useKey(secret, '{ members(first: 1) { totalCount } meetings(first: 1) { totalCount } }')).toBe(200)
    await staff.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await staff.getByRole('button', { name: 'Kopieren', exact: true }).click()
    await staff.getByText('Kopiert.').waitFor()
    expect(await staff.evaluate(() => navigator.clipboard.readText())).toBe(secret)
    await checkPage(staff)
    firstSecret = secret
    await staff.reload()
    await access().getByText('Mitglieder lesen, mit Adressen').first().waitFor()
    expect(await staff.content()).not.toContain(secret)
  })

  test('renews the key and ends the old one', async () => {
    await access().getByRole('button', { name: 'Erneuern … Internetseite' }).click()
    await checkPage(staff)
    await staff.getByRole('dialog').getByRole('button', { name: 'Neuen Schlüssel anlegen' }).click()
    const secret = await staff.getByRole('textbox', { name: 'Schlüssel „Internetseite“' }).inputValue()
    await access().getByRole('button', { name: 'Beenden … Internetseite' }).last().click()
    await staff.getByRole('button', { name: 'Ja, beenden' }).click()
    await staff.getByText('Abgelaufene und beendete Schlüssel (1)').click()
    await staff.getByText(/Beendet am/).waitFor()
    expect(await useKey(firstSecret, '{ viewer { name } }')).toBe(401)
    expect(await useKey(secret, '{ viewer { name } }')).toBe(200)
  })

  test('sends all members their links from the page of a planned meeting, and is told what became of them', async () => {
    await staff.goto('/')
    await staff.getByRole('link', { name: 'Treffen heute' }).click()
    await staff.getByRole('button', { name: 'Links verschicken …' }).click()
    await staff.getByText(/^(\d+) von \1 Personen haben eine E-Mail-Adresse\.$/).waitFor()
    await checkPage(staff)
    await staff.getByRole('button', { name: 'Jetzt verschicken' }).click()
    await staff.getByText(/\d+ Links sind unterwegs\./).waitFor()
    expect(site.said()).toContain('Ihr persönlicher Zugang: Treffen heute')
    await checkPage(staff)
  })

  test('reads it in English, too', async () => {
    await staff.goto('/zugaenge')
    await staff.getByRole('button', { name: /English/ }).click()
    await staff.getByText('Invite somebody').click()
    await staff.getByText('Make a new key').click()
    await checkPage(staff)
    await staff.getByRole('button', { name: /Deutsch/ }).click()
  })
})

test('no page had a script error, a refused style, or a request to anybody else', () => {
  expect(site.troubles).toEqual([])
})

interface Members {
  readonly members: { readonly edges: readonly { readonly node: { readonly persons: readonly Person[] } }[] }
}

/** The personal link in the last letter that the server printed. */
function newestPersonalLink(): string | undefined {
  return site
    .said()
    .match(/http\S+\/auth\/zugang#\S+/g)
    ?.at(-1)
}

/** @returns the status of the answer to another program that comes with this key */
async function useKey(secret: string, query: string): Promise<number> {
  const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' }
  return (await fetch(`${site.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) })).status
}
