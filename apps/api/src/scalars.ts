import { GraphQLError } from 'graphql'

const day = /^\d{4}-\d{2}-\d{2}$/
const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/

/** The day of a database date (midnight UTC), or the text itself when it is one already. */
export function formatDate(value: Date | string): string {
  return typeof value === 'string' ? value : value.toISOString().slice(0, 10)
}

/** A day that exists. Throws BAD_USER_INPUT for anything else, 2026-02-30 included. */
export function parseDate(value: unknown): string {
  if (typeof value === 'string' && day.test(value) && roundTrips(value)) return value
  throw malformed('Date', value, '2026-11-24')
}

export function formatDateTime(value: Date): string {
  return value.toISOString()
}

/** A moment with its offset. Throws BAD_USER_INPUT when the offset is missing or no such moment exists. */
export function parseDateTime(value: unknown): Date {
  if (typeof value === 'string' && moment.test(value) && roundTrips(value.slice(0, 10))) {
    const date = new Date(value)
    if (!Number.isNaN(date.getTime())) return date
  }
  throw malformed('DateTime', value, '2026-11-24T17:30:00+01:00')
}

function roundTrips(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text
}

function malformed(type: string, value: unknown, example: string): GraphQLError {
  return new GraphQLError(`Expected a ${type} like ${example}, found ${JSON.stringify(value)?.slice(0, 60)}.`, {
    extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
  })
}
