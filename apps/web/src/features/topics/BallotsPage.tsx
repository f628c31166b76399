import { useQuery } from 'urql'
import { bilingual } from '../../lib/bilingual.ts'
import { formatMoment } from '../../lib/formatMoment.ts'
import { useLanguage } from '../../lib/language.tsx'
import { FailureNotice } from '../../ui/FailureNotice.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { NotFoundPage } from '../../ui/NotFoundPage.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { MeetingLine } from './MeetingLine.tsx'
import { MemberSearch } from './MemberSearch.tsx'
import { topicsContext, topicsQuery } from './topicsQuery.ts'
import { topicWords } from './topicWords.ts'

/** Where staff begin to record ballots that came on paper or by telephone: whose is it? */
export default function BallotsPage({ meetingId }: { meetingId: string }) {
  const { language } = useLanguage()
  const text = texts[language]
  const [{ data, error }, refresh] = useQuery({ query: topicsQuery, variables: { meetingId }, context: topicsContext })
  if (error) return <FailureNotice error={error} retry={() => refresh({ requestPolicy: 'network-only' })} />
  if (!data) return <Loading />
  if (!data.node || !('title' in data.node)) return <NotFoundPage />
  const meeting = data.node
  const poll = meeting.topicPoll
  return (
    <Page title={text.title} lead={<MeetingLine meeting={meeting} />}>
      {poll?.open ? (
        <section className="card stack measure" aria-label={text.title}>
          <p>
            <strong>{topicWords[language].ballots(poll.ballotCount)}</strong>{' '}
            {text.until(formatMoment(poll.deadline, language))}
          </p>
          <MemberSearch label={text.search}>
            {({ id, firm }) => (
              <LinkButton href={`/treffen/${meetingId}/stimmzettel/${id}`}>
                {text.open} <span className="visually-hidden">{firm}</span>
              </LinkButton>
            )}
          </MemberSearch>
        </section>
      ) : (
        <Notice kind="info">
          <p>{poll ? text.over : text.none}</p>
        </Notice>
      )}
    </Page>
  )
}

const texts = bilingual({
  de: {
    title: 'Stimmzettel eintragen',
    until: (moment: string) => `Bis ${moment} lassen sie sich eintragen und ändern.`,
    search: 'Von welchem Betrieb?',
    open: 'Öffnen',
    over: 'Die Frist ist vorbei. Stimmzettel lassen sich nicht mehr eintragen.',
    none: 'Für dieses Treffen läuft keine Themenwahl.',
  },
  en: {
    title: 'Record ballots',
    until: (moment: string) => `Until ${moment} they can be recorded and changed.`,
    search: 'Of which firm?',
    open: 'Open',
    over: 'The deadline is over. Ballots cannot be recorded any more.',
    none: 'No vote on topics is under way for this meeting.',
  },
})
