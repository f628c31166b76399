/**
 * Cuts the bytes a client sends into messages of the PostgreSQL wire protocol (version 3, docs chapter 54):
 * one type byte and a length that counts itself but not the type; only the very first message has no type byte.
 */
export class MessageReader {
  #rest: Buffer = Buffer.alloc(0)
  #started = false

  /** Takes the next bytes, in pieces of any size, and gives the messages that are whole by now. */
  read(chunk: Buffer): Buffer[] {
    this.#rest = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk])
    const messages: Buffer[] = []
    for (let message = this.#next(); message; message = this.#next()) messages.push(message)
    return messages
  }

  #next(): Buffer | undefined {
    const lengthAt = this.#started ? 1 : 0
    if (this.#rest.length < lengthAt + 4) return undefined
    const size = lengthAt + this.#rest.readInt32BE(lengthAt)
    if (this.#rest.length < size) return undefined
    const message = this.#rest.subarray(0, size)
    this.#rest = this.#rest.subarray(size)
    this.#started = true
    return message
  }
}
