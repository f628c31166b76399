const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The opaque id that clients see: base64url of "Type:uuid". Its form never changes. */
export function writeId(typename: string, id: string): string {
  return Buffer.from(`${typename}:${id}`).toString('base64url')
}

/** What an opaque id names, or null when it is none of ours. */
export function parseId(globalId: string): { typename: string; id: string } | null {
  const [typename = '', id = '', ...rest] = Buffer.from(globalId, 'base64url').toString().split(':')
  return rest.length === 0 && /^[A-Z]\w*$/.test(typename) && uuid.test(id) ? { typename, id } : null
}

/** The uuid inside an opaque id of that type; null when malformed or of another type, so that it can be a userError. */
export function readId(typename: string, globalId: string): string | null {
  const parsed = parseId(globalId)
  return parsed?.typename === typename ? parsed.id : null
}
