import { Link } from 'wouter'
import { formatSpan } from '../../lib/formatMoment.ts'
import { useLanguage } from '../../lib/language.tsx'

interface MeetingLineProps {
  readonly meeting: { readonly id: string; readonly title: string; readonly startsAt: string; readonly endsAt: string }
}

/** Which meeting a page is about, with the way back to it. */
export function MeetingLine({ meeting: { id, title, startsAt, endsAt } }: MeetingLineProps) {
  const { language } = useLanguage()
  return (
    <p>
      <Link href={`/treffen/${id}`}>{title}</Link>, {formatSpan(startsAt, endsAt, language)}
    </p>
  )
}
