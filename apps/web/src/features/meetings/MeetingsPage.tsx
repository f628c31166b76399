import type { Client } from 'urql'
import { bilingual } from '../../lib/bilingual.ts'
import { useTexts } from '../../lib/language.tsx'
import { useEveryPage } from '../../lib/useEveryPage.ts'
import { FailureNotice } from '../../ui/FailureNotice.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Page } from '../../ui/Page.tsx'
import { type ListedMeeting, MeetingCard } from './MeetingCard.tsx'
import { meetingsQuery } from './meetingsQuery.ts'

/** The start page: what is coming, the soonest first, and what has been, the latest first. */
export default function MeetingsPage() {
  const text = useTexts(texts)
  const { nodes, failure, reload } = useEveryPage(loadMeetings)
  return (
    <Page
      title={text.title}
      lead={text.lead}
      actions={
        <LinkButton href="/treffen/neu" variant="primary">
          {text.create}
        </LinkButton>
      }
    >
      {failure && <FailureNotice error={failure} retry={reload} />}
      {nodes ? <MeetingLists meetings={nodes} /> : !failure && <Loading />}
    </Page>
  )
}

function MeetingLists({ meetings }: { meetings: readonly ListedMeeting[] }) {
  const text = useTexts(texts)
  const coming = meetings.filter(({ status }) => status === 'PLANNED').sort(bySoonest)
  const past = meetings.filter(({ status }) => status !== 'PLANNED').sort((a, b) => bySoonest(b, a))
  return (
    <>
      <MeetingList heading={text.coming} meetings={coming} empty={text.noneComing} />
      <MeetingList heading={text.past} meetings={past} empty={text.nonePast} />
    </>
  )
}

function MeetingList(props: { heading: string; meetings: readonly ListedMeeting[]; empty: string }) {
  return (
    <section className="stack-tight">
      <h2>{props.heading}</h2>
      {props.meetings.length === 0 && <p className="soft">{props.empty}</p>}
      <ul className="meeting-cards">
        {props.meetings.map((meeting) => (
          <li key={meeting.id}>
            <MeetingCard meeting={meeting} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function bySoonest(a: ListedMeeting, b: ListedMeeting): number {
  return a.startsAt < b.startsAt ? -1 : 1
}

async function loadMeetings(client: Client, after: string | null) {
  const { data, error } = await client.query(meetingsQuery, { after }, { requestPolicy: 'network-only' })
  if (!data) throw error
  return data.meetings
}

const texts = bilingual({
  de: {
    title: 'Treffen',
    lead: 'Wer kommt, worüber gesprochen wird und wer mit wem am Tisch sitzt.',
    create: 'Neues Treffen anlegen',
    coming: 'Geplant',
    noneComing: 'Zurzeit ist kein Treffen geplant. Mit „Neues Treffen anlegen“ beginnen Sie eines.',
    past: 'Vergangen',
    nonePast: 'Noch hat kein Treffen stattgefunden.',
  },
  en: {
    title: 'Meetings',
    lead: 'Who comes, what is talked about, and who sits at a table with whom.',
    create: 'New meeting',
    coming: 'Planned',
    noneComing: 'No meeting is planned at present. Start one with “New meeting”.',
    past: 'Past',
    nonePast: 'No meeting has taken place yet.',
  },
})
