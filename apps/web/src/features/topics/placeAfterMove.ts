import { type BallotSheet, isLine } from './ballotSheet.ts'
import type { Place } from './placeOnSheet.ts'

/** What a button or a key does to one topic, or to the line. */
export type Move = 'up' | 'down' | 'first' | 'last' | 'join' | 'apart' | 'out'

/** Where the move leads; undefined where there is nothing to move. `id` must stand on the sheet. */
export function placeAfterMove(sheet: BallotSheet, id: string, move: Move): Place | undefined {
  const at = sheet.findIndex((step) => step.includes(id))
  const mate = otherOn(sheet[at], id)
  switch (move) {
    case 'up':
      return beside('before', mate ?? sheet[at - 1]?.[0])
    case 'down':
      return beside('after', mate ?? sheet[at + 1]?.[0])
    case 'first':
      return beside('before', otherOn(sheet[0], id))
    case 'last':
      return beside('after', otherOn(sheet.at(-1), id))
    case 'join':
      return mate ? undefined : beside('with', topicAbove(sheet, at))
    case 'apart':
      return beside(sheet[at]?.[0] === id ? 'before' : 'after', mate)
    case 'out':
      return 'nowhere'
  }
}

function otherOn(step: readonly string[] | undefined, id: string): string | undefined {
  return step?.find((other) => other !== id)
}

/** A topic of the next step above, the line left out. */
function topicAbove(sheet: BallotSheet, at: number): string | undefined {
  return sheet.slice(0, at).findLast((step) => !isLine(step))?.[0]
}

function beside(side: 'before' | 'after' | 'with', neighbour: string | undefined): Place | undefined {
  return neighbour === undefined ? undefined : { side, neighbour }
}
