import { type BallotSheet, isLine, LINE } from './ballotSheet.ts'

/** Where something on a sheet goes: beside another topic (or the line), to the end, or off the sheet. */
export type Place = NeighbourPlace | 'end' | 'nowhere'

interface NeighbourPlace {
  readonly side: 'before' | 'after' | 'with'
  readonly neighbour: string
}

/**
 * The sheet with the topic (or the line) at its new place; before and after mean the whole step of the neighbour. Nothing is
 * ever tied with the line, and the end is above a line that stands last.
 */
export function placeOnSheet(sheet: BallotSheet, id: string, place: Place): BallotSheet {
  const others = sheet.map((step) => step.filter((other) => other !== id)).filter((step) => step.length > 0)
  if (place === 'nowhere') return others
  if (place === 'end') return insert(others, endFor(id, others), id)
  const { side, neighbour } = place
  const at = others.findIndex((step) => step.includes(neighbour))
  if (at < 0) return sheet
  if (side === 'with' && id !== LINE && neighbour !== LINE)
    return others.map((step, index) => (index === at ? [...step, id] : step))
  return insert(others, side === 'before' ? at : at + 1, id)
}

function endFor(id: string, steps: BallotSheet): number {
  const last = steps.at(-1)
  return last && isLine(last) && id !== LINE ? steps.length - 1 : steps.length
}

function insert(steps: BallotSheet, at: number, id: string): BallotSheet {
  return [...steps.slice(0, at), [id], ...steps.slice(at)]
}
