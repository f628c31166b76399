import { Duplex } from 'node:stream'
import { MessageReader } from './MessageReader.ts'
import { message, messageType } from './message.ts'
import { closeStatement, renameStatement } from './renameStatement.ts'
import type { SharedBackend } from './SharedBackend.ts'

/** The messages after which a client waits for the backend's answer. */
const batchEnds: ReadonlySet<number> = new Set([messageType.sync, messageType.query, messageType.flush])

let streams = 0

/**
 * Looks like a socket to node-postgres, but hands its messages to a PostgreSQL in this process:
 * `new pg.Pool({ stream: () => new PGliteStream(backend) })`. Session settings (SET) are shared by all streams of a
 * backend; COPY FROM STDIN, LISTEN and cancelling a running query are not supported.
 */
export class PGliteStream extends Duplex {
  readonly #backend: SharedBackend
  readonly #reader = new MessageReader()
  readonly #prefix = `${++streams}:`
  readonly #statements = new Set<string>()
  #batch: Buffer[] = []
  #started = false
  /** Resolves when all batches so far are answered; batches of one client never overtake each other. */
  #work: Promise<void> = Promise.resolve()

  constructor(backend: SharedBackend) {
    super()
    this.#backend = backend
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    for (const received of this.#reader.read(chunk)) this.#take(received)
    done()
  }

  override _final(done: (error?: Error) => void): void {
    this.#work.then(() => {
      this.push(null)
      done()
    }, done)
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#leave()
    this.#work.then(() => done(error))
  }

  #take(received: Buffer): void {
    const type = this.#started ? received.readUInt8() : undefined
    if (type === messageType.terminate) {
      this.#leave()
      this.end()
      return
    }
    const { message, name } = type === undefined ? { message: received } : renameStatement(received, this.#prefix)
    if (name !== undefined) this.#statements.add(name)
    this.#batch.push(message)
    if (type !== undefined && !batchEnds.has(type)) return
    this.#started = true
    this.#send(Buffer.concat(this.#batch.splice(0)))
  }

  #send(batch: Buffer): void {
    this.#work = this.#work
      .then(async () => {
        const reply = await this.#backend.run(this, batch)
        if (reply.length > 0 && !this.destroyed) this.push(reply)
      })
      .catch((error) => {
        this.destroy(error)
      })
  }

  /** Once on a goodbye, and once more when the stream is destroyed, with or without one. */
  #leave(): void {
    const names = [...this.#statements]
    this.#statements.clear()
    const farewell =
      names.length === 0 ? [] : [...names.map(closeStatement), message(messageType.sync, Buffer.alloc(0))]
    this.#work = this.#work.then(() => this.#backend.leave(this, Buffer.concat(farewell))).catch(() => {})
  }

  // What node-postgres asks of a socket.
  connect(): this {
    process.nextTick(() => this.emit('connect'))
    return this
  }
  setNoDelay(): this {
    return this
  }
  setKeepAlive(): this {
    return this
  }
  ref(): this {
    return this
  }
  unref(): this {
    return this
  }
}
