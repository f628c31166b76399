import { useState } from 'react'
import { useMutation } from 'urql'
import { bilingual } from '../../lib/bilingual.ts'
import { graphql } from '../../lib/graphql.ts'
import { useTexts } from '../../lib/language.tsx'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { FailureNotice } from '../../ui/FailureNotice.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { UserErrors } from '../../ui/UserErrors.tsx'
import { Reachable } from './Reachable.tsx'
import { sentSentences } from './sentSentences.ts'

const sendMemberLinks = graphql(`
  mutation SendMemberLinks($input: SendMemberLinksInput!) {
    sendMemberLinks(input: $input) {
      sent
      waiting
      withoutAddress
      failed
      userErrors {
        message
      }
    }
  }
`)

/** Sends all members their personal links for a meeting, once the reader has seen how many that are, and says what became of it. */
export default function SendLinks({ meetingId }: { meetingId: string }) {
  const text = useTexts(texts)
  const sentences = useTexts(sentSentences)
  const [asking, setAsking] = useState(false)
  const [{ data, error, fetching }, send] = useMutation(sendMemberLinks)
  const answer = data?.sendMemberLinks
  const confirm = () => {
    setAsking(false)
    void send({ input: { meetingId } })
  }
  return (
    <section className="card stack-tight" aria-labelledby="links">
      <h2 id="links">{text.heading}</h2>
      <p>{text.explain}</p>
      <div>
        <Button disabled={fetching} onClick={() => setAsking(true)}>
          {text.send}
        </Button>
      </div>
      {asking && (
        <ConfirmDialog
          title={text.question}
          confirm={text.confirm}
          cancel={text.cancel}
          onConfirm={confirm}
          onCancel={() => setAsking(false)}
        >
          <Reachable />
          <p>{text.meaning}</p>
        </ConfirmDialog>
      )}
      {fetching && <Loading>{text.sending}</Loading>}
      {error && <FailureNotice error={error} />}
      <UserErrors errors={answer?.userErrors ?? []} />
      <div role="status">
        {answer?.userErrors.length === 0 && !fetching && (
          <Notice kind={answer.failed.length > 0 ? 'warning' : 'good'}>
            <p>{sentences(answer).join(' ')}</p>
          </Notice>
        )}
      </div>
    </section>
  )
}

const texts = bilingual({
  de: {
    heading: 'Persönliche Links',
    explain: 'Mit dem eigenen Link sehen Mitglieder das Treffen, wählen Themen und finden ihren Tisch, ohne Passwort.',
    send: 'Links verschicken …',
    question: 'Persönliche Links verschicken?',
    meaning:
      'Alle mit E-Mail-Adresse bekommen eine Nachricht mit ihrem Link. Er gilt 3 Tage und einmal; ein neuer lässt sich auf der Anmeldeseite anfordern.',
    confirm: 'Jetzt verschicken',
    cancel: 'Abbrechen',
    sending: 'Die Nachrichten werden verschickt, das kann einige Minuten dauern …',
  },
  en: {
    heading: 'Personal links',
    explain:
      'With a link of their own members see the meeting, choose topics and find their table, without a password.',
    send: 'Send the links …',
    question: 'Send personal links?',
    meaning:
      'Everybody with an e-mail address gets a message with their link. It is valid for 3 days and once; a new one can be requested on the sign-in page.',
    confirm: 'Send now',
    cancel: 'Cancel',
    sending: 'The messages are being sent, which can take some minutes …',
  },
})
