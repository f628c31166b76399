import { bilingual } from '../../lib/bilingual.ts'
import { counted } from '../../lib/counted.ts'
import { useTexts } from '../../lib/language.tsx'
import { Notice } from '../../ui/Notice.tsx'
import type { Plan } from './seatingQuery.ts'

/** Warns where the plan does not fit the replies any more. */
export function PlanDifference({ plan, attendees }: { plan: Plan; attendees: readonly string[] }) {
  const text = useTexts(texts)
  const { missing, surplus } = differenceOfPlan(plan, attendees)
  if (missing === 0 && surplus === 0) return null
  return (
    <Notice kind="warning">
      <p>
        <strong>{text.changed}</strong> {missing > 0 && text.missing(missing)} {surplus > 0 && text.surplus(surplus)}{' '}
        {text.mend}
      </p>
    </Notice>
  )
}

/** How many people come and have no seat, and how many have a seat and do not come. */
export function differenceOfPlan(plan: Pick<Plan, 'rounds'>, attendees: readonly string[]) {
  const seats = plan.rounds.flatMap(({ tables }) => tables.flatMap((table) => table.seats))
  const seated = new Set(seats.map(({ person }) => person.id))
  const coming = new Set(attendees)
  return {
    missing: [...coming].filter((id) => !seated.has(id)).length,
    surplus: [...seated].filter((id) => !coming.has(id)).length,
  }
}

const texts = bilingual({
  de: {
    changed: 'Die Zusagen haben sich seit diesem Plan geändert.',
    missing: (count: number) =>
      count === 1
        ? 'Eine Person kommt und hat noch keinen Platz.'
        : `${count} Personen kommen und haben noch keinen Platz.`,
    surplus: (count: number) =>
      `${counted(count, 'Person hat', 'Personen haben')} einen Platz und ${count === 1 ? 'kommt' : 'kommen'} nicht.`,
    mend: 'Erzeugen Sie einen neuen Tischplan.',
  },
  en: {
    changed: 'The replies have changed since this plan.',
    missing: (count: number) => `${counted(count, 'person comes and has', 'people come and have')} no seat yet.`,
    surplus: (count: number) =>
      `${counted(count, 'person has a seat and does', 'people have a seat and do')} not come.`,
    mend: 'Generate a new table plan.',
  },
})
