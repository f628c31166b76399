import { createHash, randomBytes } from 'node:crypto'
import { addDays, addMinutes } from 'date-fns'
import type { Services } from '../context.ts'
import { deleteLink, memberUser, type NewLink, peopleOfAddress, type Recipient, useLink, writeLinks } from './store.ts'

/** How long a link works that staff send for a meeting, and one that a member asks for. */
const sentDays = 3
const askedMinutes = 30
/** A letter for the same meeting is not sent twice within this time, however often staff press the button. */
const restMinutes = 60

/** What became of the letters. */
export interface SentLinks {
  readonly sent: readonly string[]
  /** Got one a moment ago. */
  readonly waiting: readonly string[]
  readonly failed: readonly string[]
}

type Posting = Pick<Services, 'db' | 'clock' | 'mailer' | 'log' | 'publicUrl'>

/**
 * Sends everybody a link of their own for a meeting, one letter after the other; the newest letter counts.
 * @returns ids of people
 */
export async function sendLinks(
  services: Posting,
  people: readonly Recipient[],
  meeting: { readonly id: string; readonly title: string },
): Promise<SentLinks> {
  const { db, clock } = services
  const now = clock()
  const made = people.map(({ id }) => makeLink(id, meeting.id, now, addDays(now, sentDays)))
  const written = await writeLinks(
    db,
    made.map(({ link }) => link),
    addMinutes(now, -restMinutes),
  )
  const [sent, waiting, failed]: [string[], string[], string[]] = [[], [], []]
  for (const [at, person] of people.entries()) {
    const { link, token } = made[at] as Made
    if (!written.has(person.id)) waiting.push(person.id)
    else if (await sendLetter(services, person, token, letterFor(meeting.title))) sent.push(person.id)
    else {
      await deleteLink(db, link.hash)
      failed.push(person.id)
    }
  }
  return { sent, waiting, failed }
}

/** Sends a link to whoever of the members has this address, and nothing to anybody else. */
export async function askForLink(services: Posting, email: string): Promise<void> {
  const { db, clock } = services
  const now = clock()
  for (const person of await peopleOfAddress(db, email.trim().slice(0, 254), now)) {
    const { link, token } = makeLink(person.id, null, now, addMinutes(now, askedMinutes))
    await writeLinks(db, [link], now)
    await sendLetter(services, person, token, letterAsked)
  }
}

/** Uses a link up. @returns the user it lets in; null when it is unknown, used or over */
export async function enterByLink({ db, clock }: Pick<Services, 'db' | 'clock'>, token: string) {
  const now = clock()
  const personId = await useLink(db, hashOf(token), now)
  return personId === null ? null : memberUser(db, personId, now)
}

interface Made {
  readonly link: NewLink
  readonly token: string
}

function makeLink(personId: string, meetingId: string | null, createdAt: Date, expiresAt: Date): Made {
  const token = randomBytes(32).toString('base64url')
  const link: NewLink = { hash: hashOf(token), personId, meetingId, createdAt, expiresAt }
  return { link, token }
}

/** 256 bits of chance: too many to guess, so a plain hash is enough to keep. */
function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

interface Letter {
  readonly subject: string
  readonly lines: readonly string[]
}

function letterFor(title: string): Letter {
  return {
    subject: `Ihr persönlicher Zugang: ${title}`,
    lines: [
      `mit diesem Link kommen Sie zu „${title}“ (${sentDays} Tage gültig, einmal verwendbar):`,
      `With this link you get to "${title}" (valid for ${sentDays} days, once):`,
    ],
  }
}

const letterAsked: Letter = {
  subject: 'Ihr persönlicher Zugang zur Tafelrunde',
  lines: [
    `mit diesem Link melden Sie sich an (${askedMinutes} Minuten gültig, einmal verwendbar):`,
    `With this link you sign in (valid for ${askedMinutes} minutes, once):`,
  ],
}

/** What stands behind # never reaches a server: no log and no other page gets to see the token. */
async function sendLetter(
  { mailer, log, publicUrl }: Posting,
  { name, email }: Recipient,
  token: string,
  { subject, lines }: Letter,
): Promise<boolean> {
  const end =
    'Geben Sie ihn bitte nicht weiter: Er öffnet Ihren Eintrag. / Please do not pass it on: it opens your entry.'
  const text = [`Guten Tag ${name},`, ...lines, `${publicUrl}/auth/zugang#${token}`, end].join('\n\n')
  try {
    await mailer.send({ to: email, subject, text })
    return true
  } catch (error) {
    log.error({ err: error }, 'a personal link could not be sent')
    return false
  }
}
