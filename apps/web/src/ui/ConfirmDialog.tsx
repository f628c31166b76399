import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Button } from './Button.tsx'
import './ConfirmDialog.css'

interface ConfirmDialogProps {
  readonly title: string
  readonly confirm: string
  readonly cancel: string
  readonly onConfirm: () => void
  readonly onCancel: () => void
  readonly children: ReactNode
}

/** Asks before something that cannot be undone. The browser's own dialog keeps the focus inside and closes on Escape. */
export function ConfirmDialog({ title, confirm, cancel, onConfirm, onCancel, children }: ConfirmDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className="card confirm-dialog" aria-labelledby={titleId} onClose={onCancel}>
      <div className="stack">
        <h2 id={titleId}>{title}</h2>
        {children}
        <div className="row">
          <Button variant="primary" onClick={onConfirm}>
            {confirm}
          </Button>
          <Button onClick={() => dialog.current?.close()}>{cancel}</Button>
        </div>
      </div>
    </dialog>
  )
}
