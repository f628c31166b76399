import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestApp } from '../../test/openTestApp.ts'
import { schema } from '../schema.ts'
import { coordinates, grantsFor } from './matrix.ts'
import type { Grant } from './policy.ts'
import { type Scope, scopes } from './scopes.ts'

type Fields = GraphQLObjectType | GraphQLInterfaceType

/** How a type is reached: the fields from a root on, and the operation around what is asked of it. */
interface Way {
  readonly kind: 'query' | 'mutation' | 'subscription'
  readonly steps: readonly string[]
  readonly ask: (selection: string) => string
}

const types = Object.values(schema.getTypeMap()).filter(
  (type): type is Fields => (isObjectType(type) || isInterfaceType(type)) && !isIntrospectionType(type),
)
const ways = waysToAll()

test('every field of the schema has its row, and every row its field', () => {
  const fields = types.flatMap((type) => Object.keys(type.getFields()).map((name) => `${type.name}.${name}`))
  expect(coordinates().sort()).toEqual(fields.sort())
})

test('every type can be reached, so that all of them are tried', () => {
  expect(types.filter((type) => !ways.has(type.name)).map(({ name }) => name)).toEqual([])
})

test('members reach firms, people and ballots only through what is their own', () => {
  const guarded = ['Member', 'Person', 'Reply', 'Plan', 'TopicBallot', 'StaffUser', 'ApiKey']
  const doors = types.flatMap((type) =>
    Object.values(type.getFields())
      .filter((field) => guarded.includes(getNamedType(field.type).name))
      .map((field) => `${type.name}.${field.name}`),
  )
  expect(doors.filter((door) => grantsFor(door).includes('member')).sort()).toEqual([
    'Person.member',
    'Query.topicBallot',
    'RecordTopicBallotPayload.ballot',
    'RemoveTopicBallotPayload.ballot',
    'SetConsentPayload.person',
    'TopicBallot.member',
    'Viewer.person',
  ])
})

describe('every field', () => {
  let service: Awaited<ReturnType<typeof openTestApp>>
  const headers = new Map<string, Record<string, string>>()
  beforeAll(async () => {
    service = await openTestApp('postgres')
    await service.signIn()
    headers.set('administrator', { cookie: service.cookie() })
    for (const scope of Object.keys(scopes)) headers.set(scope, await keyWith([scope]))
    headers.set('all scopes', await keyWith(Object.keys(scopes)))
    headers.set('no scope', await keyWith([]))
    headers.set('expired', await keyWith(Object.keys(scopes), { expiresAt: new Date('2026-11-24T12:00:00Z') }))
    headers.set('revoked', await keyWith(Object.keys(scopes), { revokedAt: new Date('2026-11-24T11:00:00Z') }))
    headers.set('member', await memberSession('A'))
    headers.set('other member', await memberSession('B'))
    headers.set('public', {})
    await service.db.user.create({
      data: { id: crypto.randomUUID(), name: 'Heinz Alt', email: 'heinz.alt@kammer.example' },
    })
    await service.signIn('heinz.alt@kammer.example')
    headers.set('staff', { cookie: service.cookie() })
    service.signOut()
  })
  afterAll(() => service.close())

  async function memberSession(externalId: string) {
    const firm = { externalId, firm: externalId, persons: { create: { givenName: 'Anna', familyName: externalId } } }
    const { persons } = await service.db.member.create({ data: firm, include: { persons: true } })
    const token = crypto.randomUUID()
    const hash = await hashOf(token)
    await service.db.memberLink.create({
      data: { hash, personId: persons[0]!.id, expiresAt: new Date('2027-01-01T00:00:00Z') },
    })
    await service.useLink(token)
    return { cookie: service.cookie() }
  }

  async function keyWith(granted: readonly string[], more: Record<string, Date> = {}) {
    const secret = `tafelrunde_${crypto.randomUUID()}`
    const hash = await hashOf(secret)
    const expiresAt = new Date('2027-01-01T00:00:00Z')
    await service.db.apiKey.create({
      data: { name: 'x', hash, prefix: 'x', scopes: [...granted], expiresAt, ...more },
    })
    return { authorization: `Bearer ${secret}` }
  }

  test.each<[string, readonly Grant[] | null]>([
    ['public', null],
    ['expired', null],
    ['revoked', null],
    ['member', ['member']],
    ['other member', ['member']],
    ['no scope', []],
    ...Object.keys(scopes).map((scope): [string, readonly Grant[]] => [scope, [scope as Scope]]),
    ['all scopes', Object.keys(scopes) as Scope[]],
    ['staff', ['staff']],
    ['administrator', ['staff', 'administrator']],
  ])('answers as the table says when asked by: %s', async (name, grants) => {
    for (const { fields, query, stream } of operations()) {
      const answer = await ask(query, stream, headers.get(name)!)
      const codes = answer.errors.map(({ extensions }) => extensions.code)
      if (grants === null) {
        expect({ query, codes, data: answer.data }).toEqual({ query, codes: ['UNAUTHENTICATED'], data: null })
        continue
      }
      const refused = fields.filter((field) => !grantsFor(field).some((grant) => grants.includes(grant)))
      if (refused.length > 0) {
        const told = [...(answer.errors[0]?.extensions.fields ?? [])].sort()
        expect({ query, codes, told, data: answer.data }).toEqual({
          query,
          codes: ['FORBIDDEN'],
          told: refused.sort(),
          data: null,
        })
      } else {
        const shut = codes.filter((code) => ['FORBIDDEN', 'UNAUTHENTICATED', 'INTERNAL_SERVER_ERROR'].includes(code))
        expect({ query, shut }).toEqual({ query, shut: [] })
      }
    }
  })

  let visitors = 0
  async function ask(query: string, stream: boolean, sent: Record<string, string>): Promise<Asked> {
    const init = {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: stream ? 'text/event-stream' : 'application/json',
        ...sent,
      },
      body: JSON.stringify({ query }),
    }
    // From ever new addresses and with ever new counts, because it is not the limits that are tried here.
    if (++visitors % 500 === 0) await service.db.rateLimit.deleteMany()
    const response = await service.send('/graphql', init, `10.1.${visitors >> 8}.${visitors & 255}`)
    const text = await response.text()
    const json = stream ? (/^data: (\{.*\})$/m.exec(text)?.[1] ?? text) : text
    return { data: null, errors: [], ...JSON.parse(json) }
  }
})

async function hashOf(secret: string): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret))).toString('hex')
}

interface Asked {
  readonly data: unknown
  readonly errors: readonly { readonly extensions: { readonly code: string; readonly fields?: readonly string[] } }[]
}

/** For every type one operation that asks for all of its fields; of changes each field has its own. */
function operations() {
  return types.flatMap((type) => {
    const way = ways.get(type.name)!
    const fields = Object.values(type.getFields())
    const parts = type.name === 'Mutation' ? fields.map((field) => [field]) : [fields]
    return parts.map((part) => ({
      fields: [...way.steps, ...part.map(({ name }) => `${type.name}.${name}`)].filter(isFirst),
      query: `${way.kind} ${way.ask(part.map((field) => fieldText(field)).join(' '))}`,
      stream: way.kind === 'subscription',
    }))
  })
}

/** The shortest way to each type, found in ever wider circles from the roots. */
function waysToAll(): Map<string, Way> {
  const found = new Map<string, Way>()
  for (const kind of ['query', 'mutation', 'subscription'] as const) {
    const root = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' }[kind]
    found.set(root, { kind, steps: [], ask: (selection) => `{ ${selection} }` })
  }
  for (const [name, way] of found) {
    const type = schema.getType(name) as Fields
    for (const field of Object.values(type.getFields())) {
      const target = getNamedType(field.type)
      if (isCompositeType(target) && !found.has(target.name)) found.set(target.name, stepFurther(way, name, field))
    }
    for (const face of isObjectType(type) ? type.getInterfaces() : []) {
      if (!found.has(face.name))
        found.set(face.name, { ...way, ask: (selection) => way.ask(`... on ${face.name} { ${selection} }`) })
    }
  }
  return found
}

function stepFurther(way: Way, type: string, field: GraphQLField<unknown, unknown>): Way {
  const steps = [...way.steps, `${type}.${field.name}`]
  return { ...way, steps, ask: (selection) => way.ask(`${call(field)} { ${selection} }`) }
}

function fieldText(field: GraphQLField<unknown, unknown>): string {
  return isCompositeType(getNamedType(field.type)) ? `${call(field)} { __typename }` : call(field)
}

/** The field with as few arguments as it takes, and a page of one. */
function call({ name, args }: GraphQLField<unknown, unknown>): string {
  const given = args
    .filter((argument) => isRequiredArgument(argument) || argument.name === 'first')
    .map(valueText)
    .join(', ')
  return given ? `${name}(${given})` : name
}

function valueText({ name, type }: GraphQLArgument | GraphQLInputField): string {
  return `${name}: ${literal(type)}`
}

function literal(type: GraphQLInputType): string {
  if (isNonNullType(type)) return literal(type.ofType)
  if (isListType(type)) return '[]'
  if (isEnumType(type)) return type.getValues()[0]!.name
  if (isInputObjectType(type)) {
    return `{ ${Object.values(type.getFields()).filter(isRequiredInputField).map(valueText).join(', ')} }`
  }
  return (
    { Int: '1', Float: '1', Boolean: 'true', DateTime: '"2026-12-01T10:00:00Z"', Date: '"2026-12-01"' }[type.name] ??
    '"x"'
  )
}

function isFirst(value: string, index: number, all: readonly string[]): boolean {
  return all.indexOf(value) === index
}
