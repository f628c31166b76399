import { useState } from 'react'
import { bilingual } from '../../lib/bilingual.ts'
import { formatMoment } from '../../lib/formatMoment.ts'
import { useLanguage } from '../../lib/language.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import type { StaffEntry } from './accessQuery.ts'

interface StaffRowProps {
  readonly entry: StaffEntry
  readonly isOwn: boolean
  readonly onChange: (change: { id: string; role?: 'STAFF' | 'ADMINISTRATOR'; locked?: boolean }) => void
  readonly onRemove: (id: string) => void
}

/** Somebody of the chamber: what they may do, and what can be done about it. */
export function StaffRow({ entry, isOwn, onChange, onRemove }: StaffRowProps) {
  const { language } = useLanguage()
  const text = texts[language]
  const [asking, setAsking] = useState(false)
  const { id, name, email, role, lockedAt } = entry
  const isAdministrator = role === 'ADMINISTRATOR'
  const of = <span className="visually-hidden">{name}</span>
  return (
    <>
      <div>
        <strong>{name}</strong> {isOwn && text.you}
        <div>{email}</div>
        <div className="soft">
          {text.roles[role]}
          {lockedAt && ` · ${text.locked(formatMoment(lockedAt, language))}`}
        </div>
      </div>
      {!isOwn && (
        <div className="access-actions">
          <TextButton onClick={() => onChange({ id, role: isAdministrator ? 'STAFF' : 'ADMINISTRATOR' })}>
            {isAdministrator ? text.lower : text.raise} {of}
          </TextButton>
          <TextButton onClick={() => onChange({ id, locked: !lockedAt })}>
            {lockedAt ? text.unlock : text.lock} {of}
          </TextButton>
          <TextButton onClick={() => setAsking(true)}>
            {text.remove} {of}
          </TextButton>
        </div>
      )}
      {asking && (
        <ConfirmDialog
          title={text.question(name)}
          confirm={text.confirm}
          cancel={text.cancel}
          onConfirm={() => {
            setAsking(false)
            onRemove(id)
          }}
          onCancel={() => setAsking(false)}
        >
          <p>{text.meaning}</p>
        </ConfirmDialog>
      )}
    </>
  )
}

const texts = bilingual({
  de: {
    you: '(Sie)',
    roles: { STAFF: 'Mitarbeit', ADMINISTRATOR: 'Verwaltung' },
    locked: (moment: string) => `gesperrt seit ${moment}`,
    raise: 'Zur Verwaltung machen',
    lower: 'Verwaltung entziehen',
    lock: 'Sperren',
    unlock: 'Entsperren',
    remove: 'Entfernen …',
    question: (name: string) => `${name} entfernen?`,
    meaning:
      'Die Person wird sofort abgemeldet und kann sich nicht mehr anmelden. Was sie eingetragen hat, bleibt erhalten.',
    confirm: 'Ja, entfernen',
    cancel: 'Abbrechen',
  },
  en: {
    you: '(you)',
    roles: { STAFF: 'Staff', ADMINISTRATOR: 'Administrator' },
    locked: (moment: string) => `locked out since ${moment}`,
    raise: 'Make an administrator',
    lower: 'Make plain staff',
    lock: 'Lock out',
    unlock: 'Let in again',
    remove: 'Remove …',
    question: (name: string) => `Remove ${name}?`,
    meaning: 'This person is signed out at once and cannot sign in any more. What they entered stays.',
    confirm: 'Yes, remove',
    cancel: 'Cancel',
  },
})
