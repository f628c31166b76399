import fc, { type GeneratorValue } from 'fast-check'
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql'

const deepest = 4
const oddStrings = ['', ' ', 'x', 'Müller', '\u0000', '\ud800', '%', "'; --", '😀'.repeat(40), '-1', '2026-13-45']
const oddIds = ['', 'x', 'TWVtYmVyOng', 'TWVtYmVyOjE=', 'ä\u0000']
const numbers = [-1, 0, 1, 2, 3, 5, 100, 101, 2 ** 31 - 1, -(2 ** 31)]
const floats = [-1, 0, 0.5, 1e308]
const days = ['2026-12-01', '0001-01-01', '9999-12-31', '2026-02-30', 'x']
const moments = ['2026-12-01T17:30:00Z', '2026-12-01T20:00:00+01:00', '9999-12-31T23:59:59Z', '2026-12-01', 'x']
/** What a slip of the hand or of ill will puts where it does not belong. */
const splinters = [
  '{',
  '}',
  '(',
  ')',
  '...',
  '$x',
  '@skip',
  '!',
  ':',
  '"',
  '"""',
  'null',
  '\u0000',
  ' on Query',
  '#',
  '-',
]

/**
 * An operation on this schema: any root field with some of what lies below it and with fitting and odd values.
 * One in three is mangled: parts of its text are lost, doubled or replaced.
 *
 * @param ids opaque ids of what exists
 */
export function randomOperation(schema: GraphQLSchema, ids: readonly string[]): fc.Arbitrary<string> {
  const written = fc.gen().map((pick) => writeOperation(schema, ids, pick))
  return fc.oneof({ weight: 2, arbitrary: written }, { weight: 1, arbitrary: mangled(written) })
}

function mangled(operations: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const slip = fc.record({ at: fc.nat(999), length: fc.nat(12), by: fc.constantFrom('', ...splinters) })
  return fc.tuple(operations, fc.array(slip, { minLength: 1, maxLength: 3 })).map(([text, slips]) =>
    slips.reduce((rest, { at, length, by }) => {
      const from = Math.floor((at * rest.length) / 1000)
      return rest.slice(0, from) + by + rest.slice(from + length)
    }, text),
  )
}

function writeOperation(schema: GraphQLSchema, ids: readonly string[], pick: GeneratorValue): string {
  const one = <Value>(values: readonly Value[]) => values[pick(fc.nat, values.length - 1)] as Value
  const perhaps = (percent: number) => pick(fc.nat, 99) < percent

  function field(asked: GraphQLField<unknown, unknown>, depth: number): string {
    const given = asked.args.filter((argument) => isRequiredArgument(argument) || isPage(argument) || perhaps(30))
    const values = given.map((argument) => `${argument.name}: ${argumentValue(argument)}`)
    const call = values.length > 0 ? `${asked.name}(${values.join(', ')})` : asked.name
    return `${call} ${selection(getNamedType(asked.type), depth)}`
  }

  function selection(type: GraphQLNamedType, depth: number): string {
    if (isInterfaceType(type)) {
      const kind = one(schema.getPossibleTypes(type))
      return `{ __typename ... on ${kind.name} ${selection(kind, depth)} }`
    }
    if (!isObjectType(type)) return ''
    const open = Object.values(type.getFields()).filter(({ type: below }) => depth < deepest || isLeaf(below))
    const some = open.filter(() => perhaps(300 / open.length))
    return `{ __typename ${some.map((asked) => field(asked, depth + 1)).join(' ')} }`
  }

  function argumentValue(argument: GraphQLArgument): string {
    return isPage(argument) && perhaps(90) ? one(['1', '2', '3']) : value(argument.type)
  }

  function value(type: GraphQLInputType): string {
    if (isNonNullType(type)) return perhaps(2) ? 'null' : value(type.ofType)
    if (perhaps(3)) return one(['null', '7', '"x"', '[]', '{}', 'WORD'])
    if (isListType(type)) return `[${Array.from({ length: pick(fc.nat, 2) }, () => value(type.ofType)).join(', ')}]`
    if (isEnumType(type)) return one(type.getValues()).name
    if (isInputObjectType(type)) return `{ ${inputFields(Object.values(type.getFields()), type.isOneOf)} }`
    return scalar(type.name)
  }

  function inputFields(fields: readonly GraphQLInputField[], isOneOf: boolean): string {
    const given = isOneOf ? [one(fields)] : fields.filter((entry) => isRequiredInputField(entry) || perhaps(40))
    return given.map((entry) => `${entry.name}: ${entry.name === 'steps' ? '1' : value(entry.type)}`).join(', ')
  }

  function scalar(name: string): string {
    if (name === 'Int') return String(one(numbers))
    if (name === 'Float') return String(one(floats))
    if (name === 'Boolean') return String(perhaps(50))
    if (name === 'Date') return JSON.stringify(one(days))
    if (name === 'DateTime') return JSON.stringify(one(moments))
    return JSON.stringify(name === 'ID' && perhaps(90) ? one(ids) : one([...oddStrings, ...oddIds]))
  }

  const kind = one(['query', 'query', 'mutation', 'mutation', 'subscription'] as const)
  const root = {
    query: schema.getQueryType(),
    mutation: schema.getMutationType(),
    subscription: schema.getSubscriptionType(),
  }
  return `${kind} { ${field(one(rootFields(root[kind])), 0)} }`
}

function rootFields(root: GraphQLObjectType | null | undefined) {
  return Object.values(root?.getFields() ?? {})
}

/** Lists are refused without a page, so most get one. */
function isPage({ name }: GraphQLArgument): boolean {
  return name === 'first'
}

function isLeaf(type: GraphQLField<unknown, unknown>['type']): boolean {
  const named = getNamedType(type)
  return !isObjectType(named) && !isInterfaceType(named)
}
