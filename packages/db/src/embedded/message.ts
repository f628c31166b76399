/** The first byte of the client's messages that matter here. */
export const messageType = {
  bind: 0x42, // B
  close: 0x43, // C
  describe: 0x44, // D
  parse: 0x50, // P
  query: 0x51, // Q
  sync: 0x53, // S
  terminate: 0x58, // X
  flush: 0x48, // H
} as const

/** A message of the given type: type byte, length (counting itself), body. */
export function message(type: number, body: Buffer): Buffer {
  const head = Buffer.alloc(5)
  head.writeUInt8(type)
  head.writeInt32BE(4 + body.length, 1)
  return Buffer.concat([head, body])
}
