import { useId, useRef, useState } from 'react'
import { bilingual } from '../../lib/bilingual.ts'
import { useLanguage } from '../../lib/language.tsx'
import { type BallotSheet, LINE } from './ballotSheet.ts'
import { describePlace } from './describePlace.ts'
import { type Place, placeOnSheet } from './placeOnSheet.ts'
import { RankRow } from './RankRow.tsx'
import type { RankableTopic } from './rankableTopic.ts'
import { UnrankedTopics } from './UnrankedTopics.tsx'
import { useRankDrag } from './useRankDrag.ts'
import { useRowFocus } from './useRowFocus.ts'
import './RankList.css'

interface RankListProps {
  readonly topics: readonly RankableTopic[]
  readonly sheet: BallotSheet
  readonly onChange: (sheet: BallotSheet) => void
}

/**
 * Puts topics into an order with ties: by dragging, by buttons, or by the arrow keys on the handle of a topic; each way
 * does everything. (Of our own and not from a library: a member's page may weigh 100 KiB of script, React Aria's list with
 * dragging alone brings 90.)
 */
export function RankList({ topics, sheet, onChange }: RankListProps) {
  const { language } = useLanguage()
  const text = texts[language]
  const id = useId()
  const area = useRef<HTMLDivElement>(null)
  const [news, setNews] = useState('')
  const keepFocusNear = useRowFocus(area)
  const titleOf = (topicId: string) => topics.find((topic) => topic.id === topicId)?.title ?? text.line
  const place = (topicId: string, where: Place) => {
    const next = placeOnSheet(sheet, topicId, where)
    onChange(next)
    setNews(text.placed(titleOf(topicId), describePlace(next, topicId, titleOf, language)))
  }
  const { drag, grab } = useRankDrag(area, place)
  const ranked = sheet.flat()
  const rest = topics.filter((topic) => !ranked.includes(topic.id))
  const shared = { sheet, drag, titleOf, keysId: `${id}-keys`, onGrab: grab }
  return (
    <div className="rank-list" ref={area}>
      <section className="stack-tight" aria-labelledby={`${id}-ranked`}>
        <h2 id={`${id}-ranked`} data-rank-focus="ranked" tabIndex={-1}>
          {text.ranked}
        </h2>
        <p id={shared.keysId} className="soft small">
          {text.how}
        </p>
        {ranked.length === 0 && (
          <p className={drag?.place === 'end' ? 'rank-empty rank-empty-drop' : 'rank-empty'}>{text.empty}</p>
        )}
        <ol className="rank-rows">
          {ranked.map((topicId) => (
            <RankRow
              key={topicId}
              {...shared}
              topic={topics.find((topic) => topic.id === topicId) ?? { id: LINE, title: text.line, description: null }}
              onPlace={(where) => {
                if (where === 'nowhere') keepFocusNear(topicId, ranked, 'ranked')
                place(topicId, where)
              }}
            />
          ))}
        </ol>
        {ranked.length > 0 && (
          <label className="choice">
            <input
              type="checkbox"
              checked={ranked.includes(LINE)}
              onChange={(event) => place(LINE, event.target.checked ? 'end' : 'nowhere')}
            />
            {text.withLine}
          </label>
        )}
      </section>
      <UnrankedTopics
        topics={rest}
        drag={drag}
        onGrab={grab}
        onRank={(topicId) => {
          keepFocusNear(
            topicId,
            rest.map((topic) => topic.id),
            'unranked',
          )
          place(topicId, 'end')
        }}
      />
      <p role="status" className="visually-hidden">
        {news}
      </p>
    </div>
  )
}

const texts = bilingual({
  de: {
    ranked: 'Reihenfolge der Wünsche',
    how: 'Ändern Sie die Reihenfolge mit den Knöpfen, durch Ziehen am Griff, oder mit den Pfeiltasten, wenn der Griff ausgewählt ist.',
    empty:
      'Noch steht kein Thema in der Reihenfolge. Drücken Sie „Einreihen“ beim wichtigsten Thema, dann beim nächsten.',
    line: 'Ab hier würde ich nicht kommen',
    withLine: 'Eine Linie ziehen: Für die Themen darunter würde ich nicht kommen',
    placed: (title: string, place: string) => `„${title}“: ${place}`,
  },
  en: {
    ranked: 'Order of wishes',
    how: 'Change the order with the buttons, by dragging the handle, or with the arrow keys while the handle is selected.',
    empty: 'No topic is in the order yet. Press “Rank” at the most important topic, then at the next.',
    line: 'From here on I would not come',
    withLine: 'Draw a line: for the topics below it I would not come',
    placed: (title: string, place: string) => `“${title}”: ${place}`,
  },
})
