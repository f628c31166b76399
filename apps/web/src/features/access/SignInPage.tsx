import { type FormEvent, useState } from 'react'
import { useSearchParams } from 'wouter'
import { bilingual } from '../../lib/bilingual.ts'
import { useLanguage } from '../../lib/language.tsx'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { RoundTablePicture } from '../../ui/RoundTablePicture.tsx'
import { requestSignInLink } from './requestSignInLink.ts'
import './SignInPage.css'

/** Asks for the mail address and sends a one-time link; also where a link leads that has been used or has expired. */
export default function SignInPage() {
  const { language } = useLanguage()
  const text = texts[language]
  const [search] = useSearchParams()
  const [outcome, setOutcome] = useState<'sent' | 'tooMany' | 'failed'>()
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const email = String(new FormData(event.currentTarget).get('email'))
    setOutcome(await requestSignInLink(email, language))
  }
  return (
    <div className="sign-in">
      <Page title={text.title} lead={text.lead}>
        {search.has('error') && outcome === undefined && <Notice kind="warning">{text.linkOver}</Notice>}
        <form className="card stack" onSubmit={submit}>
          <Field label={text.email} hint={text.emailHint}>
            {(control) => <input {...control} name="email" type="email" autoComplete="email" required />}
          </Field>
          <div>
            <Button type="submit" variant="primary">
              {text.send}
            </Button>
          </div>
          <div role="status">
            {outcome && <Notice kind={outcome === 'sent' ? 'good' : 'error'}>{text[outcome]}</Notice>}
          </div>
        </form>
        <p className="soft measure">{text.noMail}</p>
      </Page>
      <RoundTablePicture />
    </div>
  )
}

const texts = bilingual({
  de: {
    title: 'Anmelden',
    lead: 'Sie brauchen kein Passwort. Wir schicken Ihnen einen Link, mit dem Sie sich einmal anmelden können.',
    email: 'Ihre E-Mail-Adresse',
    emailHint: 'Die Adresse, unter der Sie bei der Kammer eingetragen sind',
    send: 'Link anfordern',
    sent: 'Wenn diese Adresse eingetragen ist, ist jetzt ein Link unterwegs. Er gilt kurze Zeit und nur einmal. Bitte schauen Sie auch in den Ordner für unerwünschte Nachrichten.',
    tooMany:
      'Das waren viele Versuche in kurzer Zeit. Bitte warten Sie einige Minuten und versuchen Sie es dann noch einmal.',
    failed:
      'Der Link konnte nicht angefordert werden. Bitte prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
    linkOver:
      'Dieser Link gilt nicht mehr: Er wurde schon benutzt oder ist abgelaufen. Bitte fordern Sie einen neuen an.',
    noMail:
      'Kein Mailserver eingerichtet? Dann steht der Link in der Ausgabe des Programms, in dem Fenster, in dem es gestartet wurde.',
  },
  en: {
    title: 'Sign in',
    lead: 'You need no password. We send you a link with which you can sign in once.',
    email: 'Your e-mail address',
    emailHint: 'The address under which the chamber knows you',
    send: 'Request a link',
    sent: 'If this address is registered, a link is on its way now. It is valid for a short time and only once. Please check your junk folder, too.',
    tooMany: 'Those were many attempts in a short time. Please wait some minutes, then try again.',
    failed: 'The link could not be requested. Please check your connection and try again.',
    linkOver: 'This link is no longer valid: it has been used or has expired. Please request a new one.',
    noMail:
      'No mail server set up? Then the link is in the output of the program, in the window in which it was started.',
  },
})
