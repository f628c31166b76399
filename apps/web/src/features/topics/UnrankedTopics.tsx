import { type PointerEvent, useId } from 'react'
import { bilingual } from '../../lib/bilingual.ts'
import { useTexts } from '../../lib/language.tsx'
import { Button } from '../../ui/Button.tsx'
import { Grip } from '../../ui/Grip.tsx'
import type { RankableTopic } from './rankableTopic.ts'
import type { RankDrag } from './useRankDrag.ts'

interface UnrankedTopicsProps {
  readonly topics: readonly RankableTopic[]
  readonly drag: RankDrag | undefined
  readonly onGrab: (event: PointerEvent, id: string) => void
  readonly onRank: (id: string) => void
}

/** The topics without a rank; pressing them one after another is the quickest way to an order. */
export function UnrankedTopics({ topics, drag, onGrab, onRank }: UnrankedTopicsProps) {
  const text = useTexts(texts)
  const id = useId()
  const isTarget = drag?.place === 'nowhere'
  return (
    <section
      className={isTarget ? 'rank-rest rank-rest-drop stack-tight' : 'rank-rest stack-tight'}
      aria-labelledby={id}
      data-rank-nowhere
    >
      <h2 id={id} data-rank-focus="unranked" tabIndex={-1}>
        {text.heading}
      </h2>
      <p className="soft small">{topics.length > 0 ? text.meaning : text.allRanked}</p>
      <ul className="rank-rest-rows">
        {topics.map((topic) => (
          <li
            key={topic.id}
            className={drag?.id === topic.id ? 'rank-rest-row rank-dragged' : 'rank-rest-row'}
            style={drag?.id === topic.id ? { transform: `translate(${drag.dx}px, ${drag.dy}px)` } : undefined}
            onPointerDown={(event) => onGrab(event, topic.id)}
          >
            <span className="rank-rest-handle" data-rank-handle>
              <Grip />
            </span>
            <div className="rank-topic">
              <strong>{topic.title}</strong>
              {topic.description && <span>{topic.description}</span>}
            </div>
            <Button data-rank-focus={topic.id} onClick={() => onRank(topic.id)}>
              {text.rank}
              <span className="visually-hidden">„{topic.title}“</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

const texts = bilingual({
  de: {
    heading: 'Nicht eingereiht',
    meaning: 'Was hier bleibt, zählt als nicht gewünscht.',
    allRanked: 'Alle Themen sind eingereiht.',
    rank: 'Einreihen',
  },
  en: {
    heading: 'Not ranked',
    meaning: 'What stays here counts as not wanted.',
    allRanked: 'Every topic is ranked.',
    rank: 'Rank',
  },
})
