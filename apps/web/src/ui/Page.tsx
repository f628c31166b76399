import { type ReactNode, useEffect, useRef } from 'react'
import './Page.css'

interface PageProps {
  readonly title: string
  readonly lead?: ReactNode
  /** What can be done on the whole page, beside its title. */
  readonly actions?: ReactNode
  readonly children?: ReactNode
}

let isFirstPage = true

/** A page with its one main heading, which takes the focus when the reader comes from another page. */
export function Page({ title, lead, actions, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!isFirstPage) heading.current?.focus()
    isFirstPage = false
  }, [])
  useEffect(() => {
    document.title = `${title} · Tafelrunde`
  }, [title])
  return (
    <div className="stack">
      <div className="page-head">
        <div className="stack-tight">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead && <div className="page-lead">{lead}</div>}
        </div>
        {actions && <div className="row screen-only">{actions}</div>}
      </div>
      {children}
    </div>
  )
}
