import { useQuery } from 'urql'
import { bilingual } from '../../lib/bilingual.ts'
import { formatMoment } from '../../lib/formatMoment.ts'
import { useLanguage, useTexts } from '../../lib/language.tsx'
import { FailureNotice } from '../../ui/FailureNotice.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { NotFoundPage } from '../../ui/NotFoundPage.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { ChosenTopics } from './ChosenTopics.tsx'
import { CloseCalls } from './CloseCalls.tsx'
import { MeetingLine } from './MeetingLine.tsx'
import { OtherRules } from './OtherRules.tsx'
import { ReceiptCard } from './ReceiptCard.tsx'
import { RepresentationCard } from './RepresentationCard.tsx'
import { type ResultMeeting, resultQuery } from './resultQuery.ts'
import { TopicRanking } from './TopicRanking.tsx'
import { topicWords } from './topicWords.ts'
import './ResultPage.css'

/** What the vote came to, and why: chosen topics, ranking, who is represented, who paid, and what else could have come out. */
export default function ResultPage({ meetingId }: { meetingId: string }) {
  const text = useTexts(texts)
  const [{ data, error }, refresh] = useQuery({ query: resultQuery, variables: { meetingId } })
  if (error) return <FailureNotice error={error} retry={() => refresh({ requestPolicy: 'network-only' })} />
  if (!data) return <Loading />
  if (!data.node || !('title' in data.node)) return <NotFoundPage />
  const meeting = data.node
  const result = meeting.topicResult
  return (
    <Page
      title={text.title}
      lead={<MeetingLine meeting={meeting} />}
      actions={<LinkButton href={`/treffen/${meetingId}/themen`}>{text.topics}</LinkButton>}
    >
      {result ? (
        <div className="result-columns">
          <ChosenTopics result={result} />
          <TopicRanking result={result} />
          <div className="stack">
            <RepresentationCard result={result} />
            <CloseCalls result={result} />
            <OtherRules result={result} />
          </div>
          <ReceiptCard result={result} />
        </div>
      ) : (
        <NoResult meeting={meeting} />
      )}
    </Page>
  )
}

function NoResult({ meeting: { topicPoll } }: { meeting: ResultMeeting }) {
  const { language } = useLanguage()
  const text = texts[language]
  return (
    <Notice kind="info">
      <p>
        {!topicPoll && text.noPoll}
        {topicPoll && !topicPoll.open && text.noBallots}
        {topicPoll?.open &&
          `${text.sealed(formatMoment(topicPoll.deadline, language))} ${topicWords[language].ballots(topicPoll.ballotCount)}`}
      </p>
    </Notice>
  )
}

const texts = bilingual({
  de: {
    title: 'Ergebnis der Themenwahl',
    topics: 'Themen und Verfahren',
    noPoll: 'Für dieses Treffen gibt es keine Themenwahl.',
    noBallots: 'Die Frist ist vorbei, aber niemand hat abgestimmt.',
    sealed: (moment: string) => `Die Stimmzettel sind bis ${moment} verschlossen; vorher wird nichts ausgezählt.`,
  },
  en: {
    title: 'Result of the vote',
    topics: 'Topics and rule',
    noPoll: 'There is no vote on topics for this meeting.',
    noBallots: 'The deadline is over, but nobody voted.',
    sealed: (moment: string) => `The ballots are sealed until ${moment}; nothing is counted before.`,
  },
})
