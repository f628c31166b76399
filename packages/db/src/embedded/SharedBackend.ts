import type { PGlite } from '@electric-sql/pglite'
import { message, messageType } from './message.ts'

interface Waiting {
  readonly client: object
  readonly start: () => void
}

/**
 * The one backend of an embedded database, shared by several clients. A client keeps its turn as long as the backend
 * is not idle, that is to the end of its transaction or of its batch of messages; the others wait in line.
 */
export class SharedBackend {
  readonly #pglite: Pick<PGlite, 'runExclusive' | 'execProtocolRaw'>
  readonly #waiting: Waiting[] = []
  #owner: object | null = null

  constructor(pglite: Pick<PGlite, 'runExclusive' | 'execProtocolRaw'>) {
    this.#pglite = pglite
  }

  /** Runs a batch of messages when it is the client's turn; resolves to the backend's messages. */
  async run(client: object, batch: Buffer): Promise<Buffer> {
    await this.#turn(client)
    try {
      const reply = await this.#execute(batch)
      if (isIdle(reply)) this.#pass()
      return reply
    } catch (error) {
      this.#pass()
      throw error
    }
  }

  /** The client is gone: what it left open is rolled back, then `farewell` (may be empty) is run for it. */
  async leave(client: object, farewell: Buffer): Promise<void> {
    if (this.#owner !== client && farewell.length === 0) return
    await this.#turn(client)
    try {
      await this.#execute(message(messageType.query, Buffer.from('ROLLBACK\0')))
      if (farewell.length > 0) await this.#execute(farewell)
    } finally {
      this.#pass()
    }
  }

  async #execute(batch: Buffer): Promise<Buffer> {
    const reply = await this.#pglite.runExclusive(() => this.#pglite.execProtocolRaw(batch))
    return Buffer.from(reply.buffer, reply.byteOffset, reply.length)
  }

  #turn(client: object): Promise<void> {
    if (this.#owner === client) return Promise.resolve()
    if (this.#owner === null) {
      this.#owner = client
      return Promise.resolve()
    }
    return new Promise((start) => this.#waiting.push({ client, start }))
  }

  #pass(): void {
    const next = this.#waiting.shift()
    this.#owner = next?.client ?? null
    next?.start()
  }
}

/** A batch that is over and left no transaction open ends with ReadyForQuery, status idle. */
function isIdle(reply: Buffer): boolean {
  return reply.subarray(-6).equals(readyAndIdle)
}

const readyAndIdle = Buffer.from('Z\0\0\0\x05I', 'latin1')
