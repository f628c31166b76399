import type { Context } from '../context.ts'
import type { UserError } from '../errors.ts'
import { checkKey, keyConflict, once } from '../idempotency.ts'
import { readId } from '../ids.ts'
import type { Text } from '../language.ts'
import type { Administrator, StaffRole } from './policy.ts'
import {
  deleteStaff,
  findStaff,
  hasOtherAdministrator,
  insertStaff,
  lockStaffList,
  type StaffEntry,
  updateStaff,
} from './store.ts'

export interface InviteStaffInput {
  readonly name: string
  readonly email: string
  readonly role: StaffRole
  readonly idempotencyKey: string
}

export interface ChangeStaffInput {
  readonly id: string
  readonly role?: StaffRole | null
  readonly locked?: boolean | null
}

/** What a change of the list answers: whom it was about (null when there is nobody to show) and what went wrong. */
export interface StaffPayload {
  readonly staff: StaffEntry | null
  readonly userErrors: readonly UserError[]
}

/** Enters somebody of the chamber and tells them by mail where to sign in. */
export async function inviteStaff(
  context: Context,
  administrator: Administrator,
  { idempotencyKey: key, ...given }: InviteStaffInput,
): Promise<StaffPayload> {
  const input = { ...given, name: given.name.trim(), email: given.email.trim().toLowerCase() }
  const userErrors = [...checkPerson(input), ...checkKey(key)]
  if (userErrors.length > 0) return { staff: null, userErrors }
  const asking = { userId: administrator.userId, operation: 'inviteStaff', key, input }
  let isNew = false
  const payload = await once(context.db, asking, async (transaction) => {
    const id = await insertStaff(administrator, transaction, input)
    isNew = id !== null
    return { id, userErrors: isNew ? [] : [alreadyStaff] }
  })
  if (!payload) return { staff: null, userErrors: [keyConflict] }
  const staff = payload.id === null ? null : await findStaff(administrator, context.db, payload.id)
  const sent = !isNew || (await sendInvitation(context, input))
  return { staff, userErrors: sent ? payload.userErrors : [mailNotSent] }
}

/** Gives somebody another role, locks them out (which ends their sessions at once), or lets them in again. */
export function changeStaff(
  { db, clock }: Context,
  administrator: Administrator,
  { id: globalId, role, locked }: ChangeStaffInput,
): Promise<StaffPayload> {
  const id = readId('StaffUser', globalId)
  return db.$transaction(async (transaction) => {
    await lockStaffList(transaction)
    const staff = id && (await findStaff(administrator, transaction, id))
    if (!staff) return { staff: null, userErrors: [staffNotFound] }
    const losesOne = role === 'STAFF' || locked === true
    if (losesOne && !(await hasOtherAdministrator(administrator, transaction, staff.id))) {
      return { staff, userErrors: [lastAdministrator] }
    }
    const change = { ...(role ? { role } : {}), ...(locked == null ? {} : { lockedAt: locked ? clock() : null }) }
    return { staff: await updateStaff(administrator, transaction, staff.id, change), userErrors: [] }
  })
}

/** Takes somebody off the list; their sessions end at once. */
export function removeStaff({ db }: Context, administrator: Administrator, globalId: string): Promise<StaffPayload> {
  const id = readId('StaffUser', globalId)
  return db.$transaction(async (transaction) => {
    await lockStaffList(transaction)
    const staff = id && (await findStaff(administrator, transaction, id))
    if (!staff) return { staff: null, userErrors: [staffNotFound] }
    if (!(await hasOtherAdministrator(administrator, transaction, staff.id))) {
      return { staff, userErrors: [lastAdministrator] }
    }
    await deleteStaff(administrator, transaction, staff.id)
    return { staff: null, userErrors: [] }
  })
}

async function sendInvitation(
  { mailer, publicUrl, log }: Context,
  { name, email }: { readonly name: string; readonly email: string },
): Promise<boolean> {
  const text = [
    `Guten Tag ${name},`,
    'Sie können sich ab jetzt bei der Tafelrunde anmelden. Lassen Sie sich dort einen Link an diese Adresse schicken:',
    'You can sign in to Tafelrunde from now on. Have a link sent to this address there:',
    `${publicUrl}/anmelden`,
  ].join('\n\n')
  try {
    await mailer.send({ to: email, subject: 'Ihr Zugang zur Tafelrunde', text })
    return true
  } catch (error) {
    log.error({ err: error }, 'an invitation could not be sent')
    return false
  }
}

function checkPerson({ name, email }: { readonly name: string; readonly email: string }): UserError[] {
  return [
    ...(name === '' || name.length > 200 ? [invalid('name', nameMissing)] : []),
    ...(/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) && email.length <= 254 ? [] : [invalid('email', addressMalformed)]),
  ]
}

function invalid(field: string, message: Text): UserError {
  return { path: ['input', field], code: 'INVALID', message }
}

const nameMissing: Text = {
  de: 'Bitte geben Sie einen Namen mit höchstens 200 Zeichen an.',
  en: 'Please give a name of at most 200 characters.',
}

const addressMalformed: Text = {
  de: 'Das ist keine E-Mail-Adresse. Bitte prüfen Sie die Schreibweise, etwa frieda.brandt@kammer.example.',
  en: 'This is no mail address. Please check how it is written, such as frieda.brandt@kammer.example.',
}

const staffNotFound: UserError = {
  path: ['input', 'id'],
  code: 'NOT_FOUND',
  message: {
    de: 'Diese Person steht nicht (mehr) auf der Liste. Bitte laden Sie die Seite neu.',
    en: 'This person is not on the list (any more). Please reload the page.',
  },
}

const alreadyStaff: UserError = {
  path: ['input', 'email'],
  code: 'ALREADY_STAFF',
  message: {
    de: 'Diese Adresse steht schon auf der Liste. Die Person kann sich damit anmelden, wenn sie nicht gesperrt ist.',
    en: 'This address is on the list already. Its person can sign in with it, unless they are locked out.',
  },
}

const lastAdministrator: UserError = {
  path: ['input', 'id'],
  code: 'LAST_ADMINISTRATOR',
  message: {
    de: 'Dann könnte niemand mehr die Liste verwalten. Bitte geben Sie zuerst jemand anderem dieses Recht.',
    en: 'Nobody could keep the list any more then. Please make somebody else an administrator first.',
  },
}

const mailNotSent: UserError = {
  path: ['input', 'email'],
  code: 'MAIL_NOT_SENT',
  message: {
    de: 'Der Zugang ist eingerichtet, aber die Nachricht darüber ließ sich nicht senden. Bitte sagen Sie es der Person selbst.',
    en: 'The access is there, but the letter about it could not be sent. Please tell the person yourself.',
  },
}
