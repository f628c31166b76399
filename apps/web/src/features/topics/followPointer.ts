import type { PointerEvent as ReactPointerEvent } from 'react'

/** How far a pointer has gone since it was pressed, and where it is, in pixels of the page. */
export interface PointerWay {
  readonly dx: number
  readonly dy: number
  readonly x: number
  readonly y: number
}

interface PointerListener {
  /** The first time, the pointer has gone far enough to be no click. */
  readonly onMove: (way: PointerWay) => void
  /** The last call: where the pointer was let go, or undefined when the reader thought better of it. */
  readonly onEnd: (way: PointerWay | undefined) => void
}

const clickSlack = 5
const edge = 90
const scrollStep = 14

/** Follows a pressed pointer until it is let go; near the edge the page scrolls along. @returns breaks it off */
export function followPointer(start: ReactPointerEvent, { onMove, onEnd }: PointerListener): () => void {
  const from = { x: start.clientX + window.scrollX, y: start.clientY + window.scrollY }
  const listening = new AbortController()
  let at = { clientX: start.clientX, clientY: start.clientY }
  let moved = false
  const way = (): PointerWay => {
    const [x, y] = [at.clientX + window.scrollX, at.clientY + window.scrollY]
    return { dx: x - from.x, dy: y - from.y, x, y }
  }
  const end = (dropped: boolean) => {
    listening.abort()
    clearInterval(scrolling)
    if (moved) onEnd(dropped ? way() : undefined)
  }
  const move = (event: PointerEvent) => {
    at = event
    moved ||= Math.hypot(way().dx, way().dy) > clickSlack
    if (moved) onMove(way())
  }
  const scrolling = setInterval(() => {
    if (!moved || !scrollAtEdge(at.clientY)) return
    onMove(way())
  }, 16)
  const { signal } = listening
  window.addEventListener('pointermove', move, { signal })
  window.addEventListener('pointerup', () => end(true), { signal })
  window.addEventListener('pointercancel', () => end(false), { signal })
  window.addEventListener('keydown', (event) => event.key === 'Escape' && end(false), { signal })
  return () => end(false)
}

/** @returns whether the page was scrolled */
function scrollAtEdge(y: number): boolean {
  const direction = y < edge ? -1 : y > window.innerHeight - edge ? 1 : 0
  const before = window.scrollY
  window.scrollBy(0, direction * scrollStep)
  return window.scrollY !== before
}
