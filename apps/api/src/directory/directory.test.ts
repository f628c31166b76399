import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Json, openTestApp } from '../../test/openTestApp.ts'
import { writeId } from '../ids.ts'
import { consentVersion } from './consentText.ts'

const setConsentMutation = `mutation ($input: SetConsentInput!) { setConsent(input: $input) {
  person { id consents { field textVersion channel givenAt withdrawnAt } } userErrors { path code }
} }`
/** Everything about the two firms that could be shown by mistake. */
const secrets = /Süß|Uhren|Jörg|Ida|Bäcker|Uhrmacher|Uelzen|Celle|03360|A-30|example|0581|4711/

describe.each(['embedded', 'postgres'] as const)('the public list (%s)', (kind) => {
  let service: Awaited<ReturnType<typeof openTestApp>>
  let now = new Date('2026-11-24T12:00:00Z')
  let [baker, ida] = ['', '']
  beforeAll(async () => {
    service = await openTestApp(kind, { clock: () => now })
    await service.signIn()
    const jörg = { givenName: 'Jörg', familyName: 'Süß', email: 'joerg@suess.example', phone: '0581 12' }
    const bakery = { externalId: '4711', firm: 'Bäckerei Süß & <Sohn>', tradeIds: ['A-30'], district: '03360' }
    const clocks = { externalId: '4712', firm: 'Uhren Ost', tradeIds: ['A-20'], district: '03351' }
    const create = async (firm: typeof bakery, person: object) => {
      const data = { ...firm, persons: { create: person as typeof jörg } }
      const { persons } = await service.db.member.create({ data, include: { persons: true } })
      return writeId('Person', persons[0]!.id)
    }
    baker = await create(bakery, jörg)
    ida = await create(clocks, { givenName: 'Ida', familyName: 'Zeit' })
  })
  afterAll(() => service.close())

  async function consent(personId: string, field: string, given = true, more: object = {}): Promise<Json> {
    const input = { personId, field, given, textVersion: consentVersion, channel: 'PHONE', ...more }
    const { data, errors } = await service.graphql(setConsentMutation, { input })
    expect(errors).toBeUndefined()
    return data.setConsent
  }

  /** As somebody sees it whom nobody knows. */
  function visit(path: string, headers: Record<string, string> = {}) {
    return service.send(path, { headers: { cookie: '', 'x-tafelrunde': '', ...headers } })
  }
  async function entries(query = ''): Promise<Json> {
    return ((await (await visit(`/directory/members.json${query}`)).json()) as Json).entries
  }

  test('is empty by itself', async () => {
    expect(await (await visit('/directory/members.json')).json()).toEqual({ total: 0, page: 1, pages: 1, entries: [] })
    expect(await (await visit('/directory/embed')).text()).not.toMatch(/Süß|Uhren|Ida/)
  })

  test('shows nothing of a firm that does not want to be listed, whatever else it agreed to', async () => {
    for (const field of ['TRADES', 'NAME', 'EMAIL']) await consent(baker, field)
    expect(await entries()).toEqual([])
    await consent(baker, 'TRADES', false)
    await consent(baker, 'NAME', false)
    await consent(baker, 'EMAIL', false)
  })

  test('shows what was agreed to and nothing more', async () => {
    const { person } = await consent(baker, 'FIRM')
    expect(person.consents.at(-1)).toEqual({
      field: 'FIRM',
      textVersion: consentVersion,
      channel: 'PHONE',
      givenAt: '2026-11-24T12:00:00.000Z',
      withdrawnAt: null,
    })
    const bare = { firm: 'Bäckerei Süß & <Sohn>', trades: [], district: null, persons: [] }
    expect(await entries()).toEqual([bare])
    await consent(baker, 'TRADES')
    await consent(baker, 'PHONE')
    expect(await entries()).toEqual([
      { ...bare, trades: [{ id: 'A-30', name: 'Bäcker' }], persons: [{ name: null, email: null, phone: '0581 12' }] },
    ])
  })

  test('finds nobody by what they do not show', async () => {
    expect(await entries('?trade=A-30')).toHaveLength(1)
    expect(await entries('?district=03360')).toEqual([])
    await consent(baker, 'DISTRICT')
    expect(await entries('?trade=A-30&district=03360')).toHaveLength(1)
    expect(await entries('?trade=A-27')).toEqual([])
  })

  test('is a page without script that can stand in any frame', async () => {
    await consent(baker, 'EMAIL')
    const response = await visit('/directory/embed?trade=A-30')
    const html = await response.text()
    expect(html).toContain('<h2>Bäckerei Süß &#38; &#60;Sohn&#62;</h2><p>Bäcker · Uelzen</p>')
    expect(html).toContain('href="mailto:joerg@suess.example"')
    expect(html).toContain('<option value="A-30" selected>')
    expect(html).not.toMatch(/<script|http/)
    expect(response.headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors \*/)
  })

  test('is asked for anew and sent anew only when it has changed', async () => {
    for (const path of ['/directory/members.json', '/directory/embed']) {
      const first = await visit(path)
      const etag = first.headers.get('etag')!
      expect(first.headers.get('cache-control')).toBe('no-cache')
      expect((await visit(path, { 'if-none-match': etag })).status).toBe(304)
      expect((await visit(path, { 'if-none-match': `W/"x", W/${etag}` })).status).toBe(304)
      await consent(baker, 'PHONE', path.endsWith('embed'))
      expect((await visit(path, { 'if-none-match': etag })).status).toBe(200)
    }
  })

  test('comes by pages, and a page that is none is the first', async () => {
    for (const page of ['0', '-1', '1.5', 'x', '']) expect(await entries(`?page=${page}`)).toHaveLength(1)
    expect(await entries('?page=2')).toEqual([])
  })

  test('needs the present wording, and keeps the proof of what ended', async () => {
    const old = await consent(ida, 'FIRM', true, { textVersion: '2020-01' })
    expect(old.userErrors).toEqual([{ path: ['input', 'textVersion'], code: 'OTHER_TEXT' }])
    await consent(ida, 'FIRM')
    now = new Date('2026-11-24T13:00:00Z')
    const { person } = await consent(ida, 'FIRM', false, { textVersion: '' })
    expect(person.consents).toMatchObject([{ field: 'FIRM', withdrawnAt: '2026-11-24T13:00:00.000Z' }])
    expect((await consent('x', 'FIRM')).userErrors).toMatchObject([{ code: 'NOT_FOUND' }])
  })

  test('is nowhere any more when all is withdrawn, when the firm has left, or when the person is erased', async () => {
    const shown = async () =>
      `${JSON.stringify(await entries())} ${(await (await visit('/directory/embed')).text()).replace(/<form.*<\/form>/s, '')}`
    expect(await shown()).toMatch(secrets)
    await service.db.member.updateMany({ where: { externalId: '4711' }, data: { leftOn: new Date('2026-11-01') } })
    expect(await shown()).not.toMatch(secrets)
    await service.db.member.updateMany({ where: { externalId: '4711' }, data: { leftOn: null } })
    expect(await shown()).toMatch(secrets)
    for (const field of ['FIRM', 'TRADES', 'DISTRICT', 'NAME', 'EMAIL', 'PHONE']) await consent(baker, field, false)
    expect(await shown()).not.toMatch(secrets)
    for (const field of ['FIRM', 'NAME']) await consent(baker, field)
    expect(await shown()).toMatch(secrets)
    const removal = { personId: baker, expectedVersion: 1 }
    await service.graphql('mutation ($input: RemovePersonInput!) { removePerson(input: $input) { member { id } } }', {
      input: removal,
    })
    expect(await shown()).not.toMatch(secrets)
    expect(await service.db.consent.count({ where: { person: { givenName: 'Jörg' } } })).toBe(0)
  })

  test('is decided by members for themselves and their firm, and for nobody else', async () => {
    const person = await service.db.person.findFirstOrThrow({ where: { givenName: 'Ida' } })
    const bakery = await service.db.member.findUniqueOrThrow({ where: { externalId: '4711' } })
    const other = await service.db.person.create({
      data: { memberId: bakery.id, givenName: 'Jo', familyName: 'Süß' },
    })
    await service.db.person.update({ where: { id: person.id }, data: { email: 'ida@zeit.example' } })
    const body = JSON.stringify({ email: 'ida@zeit.example' })
    await service.send('/auth/zugang/anfordern', { method: 'POST', body })
    await expect.poll(() => service.mails.at(-1)?.to).toBe('ida@zeit.example')
    await service.useLink(/#([\w-]{43})/.exec(service.mails.at(-1)!.text)![1]!)
    const { person: mine } = await consent(ida, 'FIRM')
    expect(mine.consents.at(-1)).toMatchObject({ channel: 'OWN_PAGE', withdrawnAt: null })
    expect(await consent(writeId('Person', other.id), 'FIRM')).toMatchObject({
      person: null,
      userErrors: [{ code: 'NOT_FOUND' }],
    })
    expect((await entries()).map(({ firm }: { firm: string }) => firm)).toEqual(['Uhren Ost'])
  })
})
