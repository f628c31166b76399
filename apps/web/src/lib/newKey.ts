/** 128 random bits as hexadecimal digits. (crypto.randomUUID is missing on plain http in a chamber's own network.) */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
