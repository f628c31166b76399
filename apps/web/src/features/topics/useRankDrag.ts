import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { followPointer, type PointerWay } from './followPointer.ts'
import { placeAtPoint, type RowBox } from './placeAtPoint.ts'
import type { Place } from './placeOnSheet.ts'

/** What is being dragged, how far it has gone in pixels, and where it would land now (undefined: where it was). */
export interface RankDrag {
  readonly id: string
  readonly dx: number
  readonly dy: number
  readonly place: Place | undefined
}

interface RankDragging {
  readonly drag: RankDrag | undefined
  /** For the pointer going down on the row of this topic (or of the line). */
  readonly grab: (event: PointerEvent, id: string) => void
}

/**
 * Dragging rows by mouse, pen or finger. Inside `area` every row of the list bears `data-rank-id` and `data-rank-step`, and
 * what takes topics off the list bears `data-rank-nowhere`. A finger grabs at the handle (`data-rank-handle`) only, so that
 * it can scroll everywhere else.
 */
export function useRankDrag(
  area: RefObject<HTMLElement | null>,
  onDrop: (id: string, place: Place) => void,
): RankDragging {
  const [drag, setDrag] = useState<RankDrag>()
  const stop = useRef<() => void>(undefined)
  useEffect(() => () => stop.current?.(), [])
  const grab = (event: PointerEvent, id: string) => {
    if (!area.current || !mayGrab(event)) return
    stop.current?.()
    const placeAt = readLayout(area.current, id)
    stop.current = followPointer(event, {
      onMove: (way) => setDrag({ id, dx: way.dx, dy: way.dy, place: placeAt(way) }),
      onEnd: (way) => {
        setDrag(undefined)
        const place = way && placeAt(way)
        if (place) onDrop(id, place)
      },
    })
  }
  return { drag, grab }
}

function mayGrab({ button, target, pointerType }: PointerEvent): boolean {
  if (button !== 0 || !(target instanceof Element) || target.closest('button')) return false
  return pointerType === 'mouse' || target.closest('[data-rank-handle]') !== null
}

/** Everything is measured once: while a row is dragged nothing else moves. */
function readLayout(area: HTMLElement, dragged: string): (way: PointerWay) => Place | undefined {
  const rows = [...area.querySelectorAll<HTMLElement>('[data-rank-id]')].map(boxOf)
  const nowhere = area.querySelector('[data-rank-nowhere]')?.getBoundingClientRect()
  const [scrollX, scrollY] = [window.scrollX, window.scrollY]
  return ({ x, y }) => {
    if (nowhere && contains(nowhere, x - scrollX, y - scrollY)) return 'nowhere'
    return placeAtPoint(rows, dragged, y)
  }
}

function boxOf(row: HTMLElement): RowBox {
  const { top, bottom } = row.getBoundingClientRect()
  const { rankId = '', rankStep } = row.dataset
  return { id: rankId, step: Number(rankStep), top: top + window.scrollY, bottom: bottom + window.scrollY }
}

function contains({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  return x >= left && x <= right && y >= top && y <= bottom
}
