import { useRef, useState } from 'react'
import { bilingual } from '../../lib/bilingual.ts'
import { useLanguage } from '../../lib/language.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import type { Reply } from './loadReplies.ts'
import type { Meeting } from './meetingQuery.ts'
import { meetingWords } from './meetingWords.ts'
import { ReplyChecklist } from './ReplyChecklist.tsx'

interface ReplySectionProps {
  readonly meeting: Meeting
  readonly replies: readonly Reply[]
  readonly onReload: () => Promise<void>
}

/** Who comes: the numbers, and on demand the checklist in which staff change them. */
export function ReplySection({ meeting, replies, onReload }: ReplySectionProps) {
  const { language } = useLanguage()
  const text = texts[language]
  const words = meetingWords[language]
  const names = replies.filter(({ answer }) => answer === 'YES').map(({ person }) => person.name)
  const accepted = names.length
  const [open, setOpen] = useState(accepted === 0 && meeting.status === 'PLANNED')
  const toggle = useRef<HTMLButtonElement>(null)
  const [saved, setSaved] = useState(false)
  const finish = async (done: boolean) => {
    await onReload()
    setOpen(!done)
    setSaved(done)
    // The list with its focus is gone.
    if (done) toggle.current?.focus()
  }
  return (
    <section
      className={`card stack meeting-replies ${open ? 'meeting-replies-open' : ''}`}
      aria-labelledby="meeting-replies"
    >
      <div className="row row-spread">
        <div className="stack-tight">
          <h2 id="meeting-replies">{text.heading}</h2>
          <p>
            <strong>{words.accepted(accepted)}</strong>, {words.declined(replies.length - accepted)}
          </p>
        </div>
        {meeting.status === 'PLANNED' && (
          <Button ref={toggle} aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? text.close : text.open}
          </Button>
        )}
      </div>
      {!open && accepted > 0 && <p className="soft small">{text.names(names)}</p>}
      <div role="status">{saved && !open && <Notice kind="good">{text.saved(words.accepted(accepted))}</Notice>}</div>
      {open && <ReplyChecklist meeting={meeting} replies={replies} onRecorded={finish} />}
    </section>
  )
}

const shownNames = 15

function fewNames(names: readonly string[], others: (rest: number) => string): string {
  const rest = names.length - shownNames
  return names.slice(0, shownNames).join(', ') + (rest > 0 ? others(rest) : '')
}

const texts = bilingual({
  de: {
    heading: 'Wer kommt?',
    open: 'Teilnehmende ändern',
    close: 'Liste schließen',
    saved: (accepted: string) => `Gespeichert: ${accepted}.`,
    names: (names: readonly string[]) => fewNames(names, (rest) => ` und ${rest} weitere`),
  },
  en: {
    heading: 'Who comes?',
    open: 'Change who comes',
    close: 'Close the list',
    saved: (accepted: string) => `Saved: ${accepted}.`,
    names: (names: readonly string[]) => fewNames(names, (rest) => ` and ${rest} more`),
  },
})
