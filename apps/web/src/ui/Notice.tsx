import type { ReactNode } from 'react'
import './Notice.css'

const signs = { info: 'i', good: '✓', warning: '!', error: '!' }

interface NoticeProps {
  readonly kind: keyof typeof signs
  /** True for what appears while the reader is on the page: it is then read out. */
  readonly live?: boolean
  readonly children: ReactNode
}

/** A remark set apart, marked by a sign and a frame besides its colour. */
export function Notice({ kind, live = false, children }: NoticeProps) {
  return (
    <div className={`notice notice-${kind}`} role={live ? (kind === 'error' ? 'alert' : 'status') : undefined}>
      <span className="notice-sign" aria-hidden="true">
        {signs[kind]}
      </span>
      <div className="stack-tight">{children}</div>
    </div>
  )
}
