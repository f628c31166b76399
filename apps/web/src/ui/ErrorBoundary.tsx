import { Component, type ReactNode } from 'react'
import { bilingual } from '../lib/bilingual.ts'
import { storedLanguage } from '../lib/storedLanguage.ts'
import { Button } from './Button.tsx'

/** Stands in for a page that broke (or whose script is gone after an update): says so, and offers to load it anew. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    if (!this.state.broken) return this.props.children
    const text = texts[storedLanguage()]
    return (
      <main className="shell-width shell-main stack" role="alert">
        <h1>{text.title}</h1>
        <p className="measure">{text.mend}</p>
        <div>
          <Button variant="primary" onClick={() => window.location.reload()}>
            {text.reload}
          </Button>
        </div>
      </main>
    )
  }
}

const texts = bilingual({
  de: {
    title: 'Diese Seite ist hängen geblieben',
    mend: 'Der Fehler liegt beim Programm, vielleicht wurde es gerade erneuert. Was gespeichert war, ist noch da.',
    reload: 'Seite neu laden',
  },
  en: {
    title: 'This page got stuck',
    mend: 'The fault is with the program; perhaps it has just been updated. What was stored is still there.',
    reload: 'Reload the page',
  },
})
