import { bilingual } from '../../lib/bilingual.ts'
import { counted } from '../../lib/counted.ts'
import { formatMoment } from '../../lib/formatMoment.ts'
import { useLanguage } from '../../lib/language.tsx'
import type { ComingMeeting } from './ownMeetingsQuery.ts'

/** How far the topics of a meeting are, in a sentence; once they are chosen, which. */
export function TopicState({ meeting: { topics, topicPoll, topicResult } }: { meeting: ComingMeeting }) {
  const { language } = useLanguage()
  const text = texts[language]
  if (!topicPoll) return <p>{text.collecting(topics.length)}</p>
  if (topicPoll.open) return <p>{text.open(formatMoment(topicPoll.deadline, language))}</p>
  if (!topicResult) return <p>{text.over}</p>
  return (
    <div>
      <p>{text.chosen}</p>
      <ul className="topic-list">
        {topicResult.chosen.map(({ id, title }) => (
          <li key={id}>
            <strong>{title}</strong>
          </li>
        ))}
      </ul>
    </div>
  )
}

const texts = bilingual({
  de: {
    collecting: (count: number) =>
      count === 0
        ? 'Noch steht kein Thema auf der Liste. Schlagen Sie eines vor!'
        : `${counted(count, 'Thema steht', 'Themen stehen')} auf der Liste. Sie können noch eines vorschlagen.`,
    open: (moment: string) => `Die Themenwahl läuft bis ${moment}.`,
    over: 'Die Themenwahl ist beendet.',
    chosen: 'Gewählt sind diese Themen:',
  },
  en: {
    collecting: (count: number) =>
      count === 0
        ? 'There is no topic on the list yet. Propose one!'
        : `${counted(count, 'topic is', 'topics are')} on the list. You can still propose one.`,
    open: (moment: string) => `The vote on topics runs until ${moment}.`,
    over: 'The vote on topics is over.',
    chosen: 'These topics are chosen:',
  },
})
