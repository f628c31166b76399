import type { KeyboardEvent } from 'react'
import { bilingual } from '../../lib/bilingual.ts'
import { useLanguage } from '../../lib/language.tsx'
import { Grip } from '../../ui/Grip.tsx'
import { type BallotSheet, isLine, LINE } from './ballotSheet.ts'
import { describePlace } from './describePlace.ts'
import type { Move } from './placeAfterMove.ts'

interface RankHandleProps {
  readonly id: string
  readonly title: string
  readonly sheet: BallotSheet
  readonly titleOf: (topicId: string) => string
  readonly keysId: string
  readonly onMove: (move: Move) => void
}

/**
 * Where a topic is grabbed, with the number of its rank. To a screen reader it is a value that the arrow keys change, so
 * that no mode has to be entered and left.
 */
export function RankHandle({ id, title, sheet, titleOf, keysId, onMove }: RankHandleProps) {
  const { language } = useLanguage()
  const places = sheet.filter((step) => !isLine(step))
  const place = places.findIndex((step) => step.includes(id)) + 1
  const isTied = (places[place - 1]?.length ?? 0) > 1
  const onKeyDown = (event: KeyboardEvent) => {
    const move = event.key === '=' ? (isTied ? 'apart' : 'join') : moveOfKey[event.key]
    if (!move || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    onMove(move)
  }
  return (
    <div
      className="rank-handle"
      role="spinbutton"
      tabIndex={0}
      data-rank-handle
      data-rank-focus={id}
      aria-label={texts[language].label(title)}
      aria-valuenow={place}
      aria-valuemin={id === LINE ? 0 : 1}
      aria-valuemax={places.length}
      aria-valuetext={describePlace(sheet, id, titleOf, language)}
      aria-describedby={keysId}
      onKeyDown={onKeyDown}
    >
      <Grip />
      {place > 0 && <span>{place}.</span>}
    </div>
  )
}

const moveOfKey: Readonly<Record<string, Move>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
  Delete: 'out',
  Backspace: 'out',
}

const texts = bilingual({
  de: { label: (title: string) => `Rang von „${title}“` },
  en: { label: (title: string) => `Rank of “${title}”` },
})
