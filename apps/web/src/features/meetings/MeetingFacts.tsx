import { bilingual } from '../../lib/bilingual.ts'
import { useLanguage } from '../../lib/language.tsx'
import { InventedMark } from '../../ui/InventedMark.tsx'
import type { Meeting } from './meetingQuery.ts'
import { meetingWords } from './meetingWords.ts'
import './MeetingFacts.css'

/** What was decided about the meeting. */
export function MeetingFacts({ meeting }: { meeting: Meeting }) {
  const { language } = useLanguage()
  const text = texts[language]
  const words = meetingWords[language]
  return (
    <section className="card stack-tight" aria-labelledby="meeting-facts">
      <h2 id="meeting-facts">{text.heading}</h2>
      {meeting.invented && (
        <p>
          <InventedMark />
        </p>
      )}
      <dl className="facts">
        <dt>{text.status}</dt>
        <dd>{words.status[meeting.status]}</dd>
        <dt>{text.place}</dt>
        <dd>{[meeting.place, words.mode[meeting.mode]].filter(Boolean).join(', ')}</dd>
        <dt>{text.rounds}</dt>
        <dd>{meeting.rounds}</dd>
        <dt>{text.tables}</dt>
        <dd>{text.size(meeting.tableSize)}</dd>
      </dl>
    </section>
  )
}

interface TableSize {
  readonly wanted: number
  readonly min: number
  readonly max: number
}

const texts = bilingual({
  de: {
    heading: 'Eckdaten',
    status: 'Stand',
    place: 'Ort',
    rounds: 'Runden',
    tables: 'Tische',
    size: ({ wanted, min, max }: TableSize) => `je ${wanted} Personen (${min} bis ${max})`,
  },
  en: {
    heading: 'Key facts',
    status: 'State',
    place: 'Place',
    rounds: 'Rounds',
    tables: 'Tables',
    size: ({ wanted, min, max }: TableSize) => `${wanted} people each (${min} to ${max})`,
  },
})
