import type { ReactNode } from 'react'
import { bilingual } from '../../lib/bilingual.ts'
import { useTexts } from '../../lib/language.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { type BallotSheet, LINE } from './ballotSheet.ts'
import { type Move, placeAfterMove } from './placeAfterMove.ts'

interface RankButtonsProps {
  readonly id: string
  readonly title: string
  readonly sheet: BallotSheet
  readonly onMove: (move: Move) => void
}

/** Everything dragging does, as buttons. One that can do nothing now stays where the focus finds it. */
export function RankButtons({ id, title, sheet, onMove }: RankButtonsProps) {
  const text = useTexts(texts)
  const isTied = sheet.some((step) => step.includes(id) && step.length > 1)
  const button = (move: Move, content: ReactNode, className: string) => (
    <TextButton
      className={className}
      aria-disabled={placeAfterMove(sheet, id, move) === undefined}
      onClick={() => onMove(move)}
    >
      {content}
      <span className="visually-hidden">„{title}“</span>
    </TextButton>
  )
  return (
    <>
      <div className="rank-arrows">
        {button('up', <Arrow label={text.up} points="12,5 21,18 3,18" />, 'rank-arrow')}
        {button('down', <Arrow label={text.down} points="12,19 21,6 3,6" />, 'rank-arrow')}
      </div>
      {id !== LINE && (
        <div className="rank-words">
          {isTied
            ? button('apart', text.apart, '')
            : button('join', <LongLabel short={text.join} rest={text.joinWith} />, '')}
          {button('out', text.out, '')}
        </div>
      )}
    </>
  )
}

/** A label that a narrow screen cuts short for the eye only. */
function LongLabel({ short, rest }: { short: string; rest: string }) {
  return (
    <span>
      {short} <span className="rank-wide-word">{rest}</span>
    </span>
  )
}

function Arrow({ label, points }: { label: string; points: string }) {
  return (
    <>
      <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <polygon points={points} fill="currentColor" />
      </svg>
      <span className="visually-hidden">{label}</span>
    </>
  )
}

const texts = bilingual({
  de: {
    up: 'Nach oben',
    down: 'Nach unten',
    join: 'Gleichauf',
    joinWith: 'mit dem vorigen',
    apart: 'Nicht gleichauf',
    out: 'Nicht gewünscht',
  },
  en: {
    up: 'Up',
    down: 'Down',
    join: 'Tied',
    joinWith: 'with the one above',
    apart: 'Not tied',
    out: 'Not wanted',
  },
})
