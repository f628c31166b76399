import { differenceInMonths, isValid, parseISO } from 'date-fns'
import {
  findBreakingChanges,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql'

/** A line of SCHEMA_CHANGES.md: "- 2026-11-25 Member.size was removed." */
export interface Announcement {
  readonly day: Date
  readonly text: string
}

const leastMonths = 3
const wantedReason = /^use .+, removed (\d{4}-\d{2}-\d{2})$/

export function readAnnouncements(text: string): Announcement[] {
  return [...text.matchAll(/^- (\d{4}-\d{2}-\d{2}) (.+)$/gm)].map(([, day = '', text = '']) => ({
    day: parseISO(day),
    text,
  }))
}

/** What breaks the released schema and is not announced, as the text of the lines that are missing. */
export function unannouncedBreaks(
  released: GraphQLSchema,
  schema: GraphQLSchema,
  announcements: readonly Announcement[],
): string[] {
  return findBreakingChanges(released, schema)
    .map(({ description }) => description)
    .filter((description) => !announcements.some(({ text }) => text === description))
}

/** What is wrong with the deprecations of a schema: no way out, no day, or too little time since the announcement. */
export function badDeprecations(schema: GraphQLSchema, announcements: readonly Announcement[]): string[] {
  return deprecations(schema).flatMap(({ name, reason }) => {
    const removed = parseISO(wantedReason.exec(reason)?.[1] ?? '')
    if (!isValid(removed)) return [`${name}: the reason has to read "use X, removed YYYY-MM-DD", not "${reason}".`]
    const line = `${name} is deprecated.`
    const said = announcements.find(({ text }) => text === line)
    if (!said) return [`${name}: SCHEMA_CHANGES.md needs a line "- YYYY-MM-DD ${line}"`]
    const months = differenceInMonths(removed, said.day)
    return months >= leastMonths
      ? []
      : [`${name}: goes ${months} months after its announcement, ${leastMonths} is the least.`]
  })
}

function deprecations(schema: GraphQLSchema) {
  return Object.values(schema.getTypeMap())
    .flatMap(parts)
    .flatMap(({ name, deprecationReason: reason }) => (reason == null ? [] : [{ name, reason }]))
}

/** Everything of a type that can be deprecated, by its coordinate: "Member.size", "Query.members(first:)". */
function parts(type: GraphQLNamedType): { name: string; deprecationReason?: string | null | undefined }[] {
  if (isEnumType(type)) return type.getValues().map((value) => ({ ...value, name: `${type.name}.${value.name}` }))
  if (isInputObjectType(type)) return Object.values(type.getFields()).map((field) => named(field, type.name))
  if (!isObjectType(type) && !isInterfaceType(type)) return []
  return Object.values(type.getFields()).flatMap((field) => [
    named(field, type.name),
    ...field.args.map((argument) => ({ ...argument, name: `${type.name}.${field.name}(${argument.name}:)` })),
  ])
}

function named<Part extends { name: string }>(part: Part, type: string): Part {
  return { ...part, name: `${type}.${part.name}` }
}
