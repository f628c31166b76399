import { bilingual } from '../../lib/bilingual.ts'
import { formatSpan } from '../../lib/formatMoment.ts'
import { useLanguage, useTexts } from '../../lib/language.tsx'
import { FailureNotice } from '../../ui/FailureNotice.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Page } from '../../ui/Page.tsx'
import { ComingCard } from './ComingCard.tsx'
import type { PastMeeting } from './ownMeetingsQuery.ts'
import { useOwnMeetings } from './useOwnMeetings.ts'

/** Where a member arrives: the coming meetings, each with what can be done now, and what the last ones chose. */
export default function HomePage() {
  const text = useTexts(texts)
  const { own, failure, retry } = useOwnMeetings()
  if (!own) return failure ? <FailureNotice error={failure} retry={retry} /> : <Loading />
  return (
    <Page title={text.greeting(own.person.name)} lead={own.person.member.firm}>
      <section className="stack-tight" aria-labelledby="coming">
        <h2 id="coming">{text.coming}</h2>
        {own.coming.length === 0 && <p className="measure">{text.none}</p>}
        {own.coming.map((meeting) => (
          <ComingCard key={meeting.id} meeting={meeting} />
        ))}
      </section>
      {own.past.length > 0 && <PastMeetings meetings={own.past} />}
    </Page>
  )
}

function PastMeetings({ meetings }: { meetings: readonly PastMeeting[] }) {
  const { language } = useLanguage()
  const text = texts[language]
  return (
    <section className="stack-tight" aria-labelledby="past">
      <h2 id="past">{text.past}</h2>
      <ul className="topic-list">
        {meetings.map(({ id, title, startsAt, endsAt, topicResult }) => (
          <li key={id}>
            <strong>{title}</strong>
            <span>{formatSpan(startsAt, endsAt, language)}</span>
            {topicResult && (
              <span className="soft">{text.chosen(topicResult.chosen.map((topic) => topic.title).join(' · '))}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

const texts = bilingual({
  de: {
    greeting: (name: string) => `Guten Tag, ${name}`,
    coming: 'Die nächsten Treffen',
    none: 'Zurzeit ist kein Treffen geplant. Ihre Kammer meldet sich bei Ihnen, sobald es einen Termin gibt.',
    past: 'Vergangene Treffen',
    chosen: (titles: string) => `Gewählte Themen: ${titles}`,
  },
  en: {
    greeting: (name: string) => `Good day, ${name}`,
    coming: 'The next meetings',
    none: 'No meeting is planned at present. Your chamber will tell you as soon as there is a date.',
    past: 'Past meetings',
    chosen: (titles: string) => `Topics chosen: ${titles}`,
  },
})
