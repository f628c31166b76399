import { useState } from 'react'
import { bilingual } from '../../lib/bilingual.ts'
import { formatMoment } from '../../lib/formatMoment.ts'
import { useLanguage } from '../../lib/language.tsx'
import { Button } from '../../ui/Button.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { PollForm } from './PollForm.tsx'
import type { Poll, TopicMeeting } from './topicsQuery.ts'
import { topicWords } from './topicWords.ts'

/** The vote on the topics: none yet, under way, or over; with what staff do next. */
export function PollCard({ meeting }: { meeting: TopicMeeting }) {
  const { language } = useLanguage()
  const text = texts[language]
  const [changing, setChanging] = useState(false)
  const poll = meeting.topicPoll
  const isPlanned = meeting.status === 'PLANNED'
  return (
    <section className="card stack-tight" aria-labelledby="poll">
      <h2 id="poll">{text.heading}</h2>
      {poll ? <PollState meetingId={meeting.id} poll={poll} /> : <p>{isPlanned ? text.none : text.never}</p>}
      {poll && isPlanned && (
        <div>
          <Button aria-expanded={changing} onClick={() => setChanging(!changing)}>
            {poll.open ? text.change : text.changeRule}
          </Button>
        </div>
      )}
      {isPlanned && (!poll || changing) && (
        <PollForm key={poll?.version} meeting={meeting} onDone={() => setChanging(false)} />
      )}
    </section>
  )
}

function PollState({ meetingId, poll }: { meetingId: string; poll: Poll }) {
  const { language } = useLanguage()
  const text = texts[language]
  const moment = formatMoment(poll.deadline, language)
  return (
    <>
      <p>
        {poll.open ? text.until(moment) : text.over(moment)}{' '}
        <strong>{topicWords[language].ballots(poll.ballotCount)}</strong>
        {poll.open && text.sealed}
      </p>
      <p className="soft">{text.choice(poll.choose, poll.rule.name)}</p>
      <div>
        {poll.open ? (
          <LinkButton href={`/treffen/${meetingId}/stimmzettel`} variant="primary">
            {text.enter}
          </LinkButton>
        ) : (
          <LinkButton href={`/treffen/${meetingId}/ergebnis`} variant="primary">
            {text.result}
          </LinkButton>
        )}
      </div>
    </>
  )
}

const texts = bilingual({
  de: {
    heading: 'Themenwahl',
    none: 'Noch läuft keine Themenwahl. Wenn die Liste steht, legen Sie die Frist fest; bis dahin reihen die Mitglieder die Themen nach ihren Wünschen.',
    never: 'Für dieses Treffen gab es keine Themenwahl.',
    until: (moment: string) => `Sie läuft bis ${moment}.`,
    over: (moment: string) => `Die Frist endete am ${moment}.`,
    sealed: ' Was darauf steht, bleibt bis zur Frist verschlossen.',
    choice: (choose: number, rule: string) =>
      `${choose === 1 ? 'Ein Thema wird' : `${choose} Themen werden`} ausgewählt; Verfahren: ${rule}.`,
    enter: 'Stimmzettel eintragen',
    result: 'Ergebnis ansehen',
    change: 'Frist oder Verfahren ändern',
    changeRule: 'Verfahren ändern',
  },
  en: {
    heading: 'Vote on topics',
    none: 'No vote is under way. When the list is complete set the deadline; until then members put the topics in the order of their wishes.',
    never: 'There was no vote on topics for this meeting.',
    until: (moment: string) => `It runs until ${moment}.`,
    over: (moment: string) => `The deadline was on ${moment}.`,
    sealed: ' What they say stays sealed until the deadline.',
    choice: (choose: number, rule: string) =>
      `${choose === 1 ? 'One topic is' : `${choose} topics are`} chosen; rule: ${rule}.`,
    enter: 'Record ballots',
    result: 'See the result',
    change: 'Change deadline or rule',
    changeRule: 'Change the rule',
  },
})
