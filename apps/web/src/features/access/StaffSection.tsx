import { bilingual } from '../../lib/bilingual.ts'
import { useTexts } from '../../lib/language.tsx'
import { FailureNotice } from '../../ui/FailureNotice.tsx'
import { UserErrors } from '../../ui/UserErrors.tsx'
import type { StaffEntry } from './accessQuery.ts'
import { InviteForm } from './InviteForm.tsx'
import { StaffRow } from './StaffRow.tsx'
import { useStaffChange } from './useStaffChange.ts'

interface StaffSectionProps {
  readonly staff: readonly StaffEntry[]
  /** Of the reader: nobody shuts themselves out by a slip. */
  readonly ownId: string
  readonly onChanged: () => void
}

/** The people of the chamber who may sign in, and the form for one more. */
export function StaffSection({ staff, ownId, onChanged }: StaffSectionProps) {
  const text = useTexts(texts)
  const { outcome, change, remove } = useStaffChange(onChanged)
  return (
    <section className="card stack" aria-labelledby="staff">
      <h2 id="staff">{text.heading}</h2>
      <ul className="access-list">
        {staff.map((entry) => (
          <li key={entry.id}>
            <StaffRow entry={entry} isOwn={entry.id === ownId} onChange={change} onRemove={remove} />
          </li>
        ))}
      </ul>
      {outcome.failure && <FailureNotice error={outcome.failure} />}
      <UserErrors errors={outcome.userErrors} />
      <details>
        <summary className="summary">{text.invite}</summary>
        <InviteForm onInvited={onChanged} />
      </details>
    </section>
  )
}

const texts = bilingual({
  de: { heading: 'Menschen der Kammer', invite: 'Jemanden einladen' },
  en: { heading: 'People of the chamber', invite: 'Invite somebody' },
})
