import { message, messageType } from './message.ts'

const statement = 0x53 // 'S' in describe and close; a portal has 'P' there

/**
 * The same message with `prefix` before the name of its prepared statement, and that name; unchanged when it names none.
 * Clients that share one backend share its names too, and each believes that they are its own.
 */
export function renameStatement(original: Buffer, prefix: string): { message: Buffer; name: string | undefined } {
  const at = nameOffset(original)
  if (at === undefined || original[at] === 0) return { message: original, name: undefined }
  const name = prefix + original.toString('utf8', at, original.indexOf(0, at))
  const body = Buffer.concat([original.subarray(5, at), Buffer.from(prefix), original.subarray(at)])
  return { message: message(original.readUInt8(), body), name }
}

/** The message that makes the backend forget a prepared statement. */
export function closeStatement(name: string): Buffer {
  return message(messageType.close, Buffer.from(`S${name}\0`))
}

function nameOffset(original: Buffer): number | undefined {
  const type = original[0]
  if (type === messageType.parse) return 5
  if (type === messageType.bind) return original.indexOf(0, 5) + 1 // after the portal's name
  if (type === messageType.describe || type === messageType.close) return original[5] === statement ? 6 : undefined
  return undefined
}
