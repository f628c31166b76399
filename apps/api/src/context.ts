import type { PrismaClient } from '@tafelrunde/db'
import type { Logger } from 'pino'
import type { Mailer } from './access/mailer.ts'
import type { Viewer } from './access/policy.ts'
import type { Language } from './language.ts'
import type { SeatingDesk } from './seating/desk.ts'

/** What lives as long as the service: handed to `createApp`, found in every request. */
export interface Services {
  readonly db: PrismaClient
  /** The present moment. */
  readonly clock: () => Date
  /** A fresh seed for a search, a whole number from 0 to 2^31 - 1. */
  readonly newSeed: () => number
  readonly log: Logger
  readonly mailer: Mailer
  /** Where people reach the service, such as https://tafelrunde.kammer.example, without a slash at the end. */
  readonly publicUrl: string
}

/** What a resolver knows: the services, and who is asking in which language. */
export interface Context extends Services {
  /** Null when nobody is signed in. */
  readonly viewer: Viewer | null
  readonly language: Language
  /** Where searches for a plan run. */
  readonly seating: SeatingDesk
  /** Names this request in the log and in the answer to an unexpected error. */
  readonly requestId: string
}
