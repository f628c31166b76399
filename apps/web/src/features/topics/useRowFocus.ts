import { type RefObject, useEffect, useRef } from 'react'

/**
 * Keeps the focus nearby when a row leaves its list: `keepFocusNear(id, ids, heading)` before the change lets the focus go
 * to the row that takes its place, the last one otherwise, and to the heading of an emptied list. What can take the focus
 * bears the id as `data-rank-focus`.
 */
export function useRowFocus(area: RefObject<HTMLElement | null>) {
  const wanted = useRef<string>(undefined)
  useEffect(() => {
    if (wanted.current === undefined) return
    const target = area.current?.querySelector<HTMLElement>(`[data-rank-focus="${CSS.escape(wanted.current)}"]`)
    target?.focus({ preventScroll: true })
    wanted.current = undefined
  })
  return (id: string, ids: readonly string[], heading: string) => {
    const at = ids.indexOf(id)
    wanted.current = ids[at + 1] ?? ids[at - 1] ?? heading
  }
}
