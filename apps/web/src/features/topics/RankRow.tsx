import type { PointerEvent } from 'react'
import { useLanguage } from '../../lib/language.tsx'
import { type BallotSheet, isLine } from './ballotSheet.ts'
import { describeDrop } from './describeDrop.ts'
import { type Move, placeAfterMove } from './placeAfterMove.ts'
import type { Place } from './placeOnSheet.ts'
import { RankButtons } from './RankButtons.tsx'
import { RankHandle } from './RankHandle.tsx'
import type { RankableTopic } from './rankableTopic.ts'
import type { RankDrag } from './useRankDrag.ts'

interface RankRowProps {
  readonly topic: RankableTopic
  readonly sheet: BallotSheet
  readonly drag: RankDrag | undefined
  readonly titleOf: (topicId: string) => string
  /** Id of the text that says how the keys work. */
  readonly keysId: string
  readonly onGrab: (event: PointerEvent, id: string) => void
  readonly onPlace: (place: Place) => void
}

/** A topic in the order, or the line, with all that can be done to it. */
export function RankRow({ topic, sheet, drag, titleOf, keysId, onGrab, onPlace }: RankRowProps) {
  const { language } = useLanguage()
  const { id, title, description } = topic
  const at = sheet.findIndex((step) => step.includes(id))
  const step = sheet[at] ?? []
  const onMove = (move: Move) => {
    const place = placeAfterMove(sheet, id, move)
    if (place) onPlace(place)
  }
  const isDragged = drag?.id === id
  const remark = isDragged ? describeDrop(drag.place, titleOf, language) : description
  return (
    <li
      className={rowClass(step, id, drag)}
      data-rank-id={id}
      data-rank-step={at}
      style={isDragged ? { transform: `translate(${drag.dx}px, ${drag.dy}px)` } : undefined}
      onPointerDown={(event) => onGrab(event, id)}
    >
      <RankHandle {...{ id, title, sheet, titleOf, keysId, onMove }} />
      <div className="rank-topic">
        <strong>{title}</strong>
        {remark && <span>{remark}</span>}
      </div>
      <RankButtons {...{ id, title, sheet, onMove }} />
    </li>
  )
}

function rowClass(step: readonly string[], id: string, drag: RankDrag | undefined): string {
  const place = drag?.place
  return [
    'rank-row',
    isLine(step) && 'rank-line',
    step.indexOf(id) > 0 && 'rank-tied',
    drag?.id === id && 'rank-dragged',
    typeof place === 'object' && place.neighbour === id && `rank-drop-${place.side}`,
  ]
    .filter(Boolean)
    .join(' ')
}
