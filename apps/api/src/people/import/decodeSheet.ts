/** How the bytes of a sheet were read. */
export type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'Windows-1252'

/** The text of a sheet, or what the file is when it is no text at all. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: Encoding }
  | { readonly kind: 'workbook' | 'pdf' | 'binary' }

/**
 * Reads what Excel, Numbers and text editors write: UTF-8 with or without BOM, UTF-16 ("Unicode text"),
 * and else Windows-1252, the "CSV" of a German Excel. Windows-1252 is the last guess because any bytes fit it.
 */
export function decodeSheet(bytes: Uint8Array): Decoded {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return { kind: 'workbook' }
  }
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return { kind: 'pdf' }
  const encoding = guessEncoding(bytes)
  // TextDecoder drops a byte order mark by itself.
  const text = encoding === 'Windows-1252' ? fromWindows1252(bytes) : new TextDecoder(encoding).decode(bytes)
  return text.includes('\0') ? { kind: 'binary' } : { kind: 'text', text, encoding }
}

/** The bytes 0x80 to 0x9f; the five that mean nothing stay as they are. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** By hand: the TextDecoder of Node 20 takes Windows-1252 for Latin-1 and loses dashes, quotes and the Euro sign. */
function fromWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return latin1.replace(/[\u0080-\u009f]/g, (control) => windows1252[control.charCodeAt(0) - 0x80] ?? control)
}

function guessEncoding(bytes: Uint8Array): Encoding {
  if (startsWith(bytes, [0xff, 0xfe])) return 'UTF-16LE'
  if (startsWith(bytes, [0xfe, 0xff])) return 'UTF-16BE'
  const [even, odd] = zeroShares(bytes)
  if (odd > 0.4 && even < 0.1) return 'UTF-16LE'
  if (even > 0.4 && odd < 0.1) return 'UTF-16BE'
  return isUtf8(bytes) ? 'UTF-8' : 'Windows-1252'
}

/** Share of zero bytes at even and at odd places of the beginning: Latin text in UTF-16 has one in every pair. */
function zeroShares(bytes: Uint8Array): [number, number] {
  const pairs = Math.min(bytes.length, 1_000) >> 1
  const zeros: [number, number] = [0, 0]
  for (let i = 0; i < 2 * pairs; i++) if (bytes[i] === 0) zeros[i % 2 ? 1 : 0]++
  return pairs === 0 ? zeros : [zeros[0] / pairs, zeros[1] / pairs]
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function startsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, index) => bytes[index] === byte)
}
