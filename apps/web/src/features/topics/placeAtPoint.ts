import { LINE } from './ballotSheet.ts'
import type { Place } from './placeOnSheet.ts'

/** A row of the list as it lies on the page. */
export interface RowBox {
  readonly id: string
  /** The number of its step; tied rows share it. */
  readonly step: number
  readonly top: number
  readonly bottom: number
}

/**
 * Where something dropped at this height lands: in the middle third of a row it is tied with it, above or below that it
 * gets a step of its own, or becomes one of the tied rows between which it was let go. Undefined where nothing changes.
 */
export function placeAtPoint(rows: readonly RowBox[], dragged: string, y: number): Place | undefined {
  const at = rows.findIndex(({ bottom }) => y < bottom)
  const row = rows[at < 0 ? rows.length - 1 : at]
  if (!row) return 'end'
  if (row.id === dragged) return undefined
  const part = (y - row.top) / (row.bottom - row.top)
  const side = part < 1 / 2 ? 'before' : 'after'
  if (dragged === LINE || row.id === LINE) return { side, neighbour: row.id }
  const next = rows[rows.indexOf(row) + (side === 'before' ? -1 : 1)]
  if ((part > 1 / 3 && part < 2 / 3) || next?.step === row.step) return { side: 'with', neighbour: row.id }
  return { side, neighbour: row.id }
}
