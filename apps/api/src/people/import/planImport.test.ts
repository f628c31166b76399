import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ImportPlan, type MemberWrite, planImport, type StoredMember } from './planImport.ts'
import { readMemberSheet } from './readMemberSheet.ts'

const header = 'Nr;Firma;Vorname;Nachname;Gewerk;Landkreis;E-Mail;Telefon;Größe;Eintritt'

function plan(lines: readonly string[], stored: readonly StoredMember[] = []): ImportPlan {
  const sheet = readMemberSheet(Buffer.from([header, ...lines].join('\n')))
  if (sheet.kind === 'refusal') throw new Error(sheet.message.en)
  return planImport(sheet.rows, stored)
}

/** What the database holds after the writes, as the next import will find it. */
function apply(stored: readonly StoredMember[], writes: readonly MemberWrite[]): StoredMember[] {
  const members = new Map(stored.map((member) => [member.externalId, member]))
  for (const write of writes) {
    const before = members.get(write.externalId)
    const persons = new Map(before?.persons.map((person) => [person.id, person]))
    write.persons.forEach((person, index) => {
      const id = person.id ?? `${write.externalId}/${persons.size}.${index}`
      persons.set(id, { ...person, id })
    })
    members.set(write.externalId, { ...write, id: write.id ?? write.externalId, persons: [...persons.values()] })
  }
  return [...members.values()]
}

const actions = ({ rows }: ImportPlan) => rows.map(({ action }) => action)
const codes = ({ rows }: ImportPlan) => rows.map(({ problems }) => problems.map(({ code }) => code))

const mueller: StoredMember = {
  id: 'm1',
  externalId: '1',
  firm: 'Tischlerei Müller',
  size: 'SMALL',
  district: '03355',
  tradeIds: ['A-27', 'A-39'],
  joinedOn: '2019-03-01',
  leftOn: null,
  persons: [{ id: 'p1', givenName: 'Anna', familyName: 'Müller', email: 'anna@mueller.example', phone: '1' }],
}

describe('planImport', () => {
  test('makes a new firm with its person', () => {
    const { rows, writes } = plan(['1;Tischlerei Müller;Anna;Müller;Tischler;Uelzen;a@b.de;12;Solo;1.3.2019'])
    expect(rows).toEqual([
      {
        line: 2,
        action: 'CREATE',
        externalId: '1',
        firm: 'Tischlerei Müller',
        person: 'Anna Müller',
        tradeIds: ['A-27'],
        changes: [],
        problems: [],
      },
    ])
    expect(writes).toEqual([
      {
        id: null,
        externalId: '1',
        firm: 'Tischlerei Müller',
        size: 'SOLO',
        district: '03360',
        tradeIds: ['A-27'],
        joinedOn: '2019-03-01',
        leftOn: null,
        persons: [{ id: null, givenName: 'Anna', familyName: 'Müller', email: 'a@b.de', phone: '12' }],
      },
    ])
  })

  test('tells what is new of a known firm, and leaves what the row does not say', () => {
    const { rows, writes } = plan(['1;Tischlerei Müller & Sohn;Anna;Müller;;;neu@mueller.example'], [mueller])
    expect(rows[0]).toMatchObject({ action: 'UPDATE' })
    expect(rows[0]?.changes.map(({ de }) => de)).toEqual([
      'Firma: Tischlerei Müller → Tischlerei Müller & Sohn',
      'E-Mail: anna@mueller.example → neu@mueller.example',
    ])
    expect(writes).toEqual([
      {
        ...mueller,
        firm: 'Tischlerei Müller & Sohn',
        persons: [{ ...mueller.persons[0], email: 'neu@mueller.example' }],
      },
    ])
  })

  test.each([
    ['the same', '1;Tischlerei Müller;Anna;Müller;Tischler, Glaser;Lüneburg;anna@mueller.example;1;klein;1.3.2019'],
    ['trades in another order', '1;Tischlerei Müller;Anna;Müller;Glaser, Tischler'],
    ['the number only', '1'],
    ['the person only', '1;;Anna;Müller'],
  ])('writes nothing for %s', (_name, line) => {
    const { rows, writes } = plan([line], [mueller])
    expect(rows[0]).toMatchObject({ action: 'UNCHANGED', changes: [] })
    expect(writes).toEqual([])
  })

  test('finds a person who has another name now by the mail address', () => {
    const { rows, writes } = plan(['1;;Anna;Schulze;;;anna@mueller.example'], [mueller])
    expect(rows[0]?.changes.map(({ en }) => en)).toEqual(['person: Anna Müller → Anna Schulze'])
    expect(writes[0]?.persons).toMatchObject([{ id: 'p1', familyName: 'Schulze', phone: '1' }])
  })

  test('adds a person with another name and address, and deletes nobody', () => {
    const { rows, writes } = plan(['1;;Otto;Müller;;;otto@mueller.example'], [mueller])
    expect(rows[0]?.changes.map(({ de }) => de)).toEqual(['Neue Person: Otto Müller'])
    expect(writes[0]?.persons).toMatchObject([{ id: null, givenName: 'Otto' }])
  })

  test('takes several people of one firm on several rows', () => {
    const planned = plan(['1;Müller;Anna;Müller;Tischler', '1;Müller;Otto;Müller;Tischler'])
    expect(actions(planned)).toEqual(['CREATE', 'UPDATE'])
    expect(planned.writes).toHaveLength(1)
    expect(planned.writes[0]?.persons).toMatchObject([{ givenName: 'Anna' }, { givenName: 'Otto' }])
  })

  test('takes several trades of one firm on several rows', () => {
    const planned = plan(['1;Müller;Anna;Müller;Tischler', '1;Müller;Anna;Müller;Glaser'])
    expect(actions(planned)).toEqual(['CREATE', 'UPDATE'])
    expect(planned.rows[1]?.changes.map(({ de }) => de)).toEqual(['Weiteres Gewerk: Glaser'])
    expect(planned.writes).toMatchObject([{ tradeIds: ['A-27', 'A-39'], persons: [{ givenName: 'Anna' }] }])
  })

  test('skips a row that repeats another', () => {
    const planned = plan(['1;Müller;Anna;Müller;Tischler', '1;Müller;Anna;Müller;Tischler'])
    expect(actions(planned)).toEqual(['CREATE', 'SKIP'])
    expect(codes(planned)).toEqual([[], ['DUPLICATE']])
  })

  test('rejects a row that contradicts an earlier one, and names its line', () => {
    const planned = plan([
      '1;Müller;Anna;Müller;Tischler;;a@b.de',
      '1;Maier;Otto;Maier;Tischler',
      '1;;Anna;Müller;;;c@d.de',
    ])
    expect(actions(planned)).toEqual(['CREATE', 'REJECT', 'REJECT'])
    expect(planned.rows[1]?.problems[0]?.message.de).toBe(
      'Zeile 2 nennt für dieselbe Nummer „Müller“, diese hier „Maier“. Bitte entscheiden Sie sich für eines.',
    )
    expect(planned.writes).toMatchObject([{ firm: 'Müller', persons: [{ email: 'a@b.de' }] }])
  })

  test('takes the firm from the next row when the first one is wrong', () => {
    const planned = plan(['1;Müller;Anna;Müller;Raumfahrer', '1;Müller;Otto;Müller;Tischler'])
    expect(actions(planned)).toEqual(['REJECT', 'CREATE'])
    expect(planned.writes).toMatchObject([{ persons: [{ givenName: 'Otto' }] }])
  })

  test('rejects a new firm without a name, in any of its rows', () => {
    const planned = plan(['1;;Anna;Müller;Tischler', '1;;Otto;Müller;Tischler'])
    expect(actions(planned)).toEqual(['REJECT', 'REJECT'])
    expect(codes(planned)).toEqual([['FIRM_MISSING'], ['FIRM_MISSING']])
    expect(planned.writes).toEqual([])
  })

  test('warns of a new firm without trade and without person', () => {
    expect(codes(plan(['1;Müller']))).toEqual([['TRADE_MISSING', 'NAME_MISSING']])
  })
})

const line = fc
  .record({
    number: fc.constantFrom('1', '2', '3', ''),
    firm: fc.constantFrom('Müller', 'Maier GmbH', ''),
    given: fc.constantFrom('Anna', 'Otto', ''),
    family: fc.constantFrom('Müller', 'Mueller', 'Maier', ''),
    trades: fc.constantFrom('Tischler', 'Glaser', 'Tischler, Glaser', 'Glaser/Bäcker', 'Raumfahrer', ''),
    district: fc.constantFrom('Uelzen', 'Konstanz', ''),
    email: fc.constantFrom('a@b.de', 'c@d.de', 'kaputt', ''),
    phone: fc.constantFrom('1', '2', ''),
    size: fc.constantFrom('Solo', '12', ''),
    joined: fc.constantFrom('1.3.2019', ''),
  })
  .map((cells) => Object.values(cells).join(';'))
const lines = fc.array(line, { maxLength: 12 })

test('whatever a file holds, importing it a second time changes nothing', () => {
  fc.assert(
    fc.property(lines, lines, (before, file) => {
      const stored = apply([], plan(before).writes)
      const first = plan(file, stored)
      const second = plan(file, apply(stored, first.writes))
      expect(second.writes).toEqual([])
      expect(actions(second).filter((action) => action === 'CREATE' || action === 'UPDATE')).toEqual([])
      expect(actions(second).map((action) => action === 'REJECT')).toEqual(
        actions(first).map((action) => action === 'REJECT'),
      )
    }),
  )
})

test('whatever a file holds, every row gets an answer, and a rejected one says why', () => {
  fc.assert(
    fc.property(lines, (file) => {
      const { rows } = plan(file)
      expect(rows.length).toBe(file.filter((text) => /[^;]/.test(text)).length)
      for (const { action, problems } of rows) {
        expect(problems.some(({ severity }) => severity === 'ERROR')).toBe(action === 'REJECT')
      }
    }),
  )
})
