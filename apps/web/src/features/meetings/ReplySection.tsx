import { useState } from 'react'
import { bilingual } from '../../lib/bilingual.ts'
import { useLanguage } from '../../lib/language.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import type { Reply } from './loadReplies.ts'
import type { Meeting } from './MeetingPage.tsx'
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
  const accepted = replies.filter(({ answer }) => answer === 'YES').length
  const [open, setOpen] = useState(accepted === 0 && meeting.status === 'PLANNED')
  const [saved, setSaved] = useState(false)
  const finish = async (done: boolean) => {
    await onReload()
    setOpen(!done)
    setSaved(done)
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
          <Button aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? text.close : text.open}
          </Button>
        )}
      </div>
      <div role="status">{saved && !open && <Notice kind="good">{text.saved(words.accepted(accepted))}</Notice>}</div>
      {open && <ReplyChecklist meeting={meeting} replies={replies} onRecorded={finish} />}
    </section>
  )
}

const texts = bilingual({
  de: {
    heading: 'Wer kommt?',
    open: 'Teilnehmende ändern',
    close: 'Liste schließen',
    saved: (accepted: string) => `Gespeichert: ${accepted}.`,
  },
  en: {
    heading: 'Who comes?',
    open: 'Change who comes',
    close: 'Close the list',
    saved: (accepted: string) => `Saved: ${accepted}.`,
  },
})
