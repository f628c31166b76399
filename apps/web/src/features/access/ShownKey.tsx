import { useEffect, useRef, useState } from 'react'
import { bilingual } from '../../lib/bilingual.ts'
import { useTexts } from '../../lib/language.tsx'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'

/** A key that was just made. */
export interface MadeKey {
  readonly id: string
  readonly name: string
  /** Null when the service had made it before and does not tell it a second time. */
  readonly secret: string | null
}

/** The secret of a new key, the one time it can be seen. It takes the focus: below it nothing is as urgent. */
export function ShownKey({ made: { name, secret }, onDone }: { made: MadeKey; onDone: () => void }) {
  const text = useTexts(texts)
  const field = useRef<HTMLInputElement>(null)
  const [news, setNews] = useState('')
  useEffect(() => field.current?.focus(), [])
  if (secret === null)
    return (
      <Notice kind="warning" live>
        <p>{text.gone(name)}</p>
      </Notice>
    )
  const copy = async () => {
    field.current?.select()
    // On plain http the browser keeps the clipboard shut; the text is selected then, ready for Ctrl+C.
    setNews(
      (await navigator.clipboard?.writeText(secret).then(
        () => text.copied,
        () => text.selected,
      )) ?? text.selected,
    )
  }
  return (
    <Notice kind="warning">
      <p>
        <strong>{text.once}</strong>
      </p>
      <Field label={text.label(name)}>
        {(control) => <input {...control} ref={field} className="shown-key" readOnly value={secret} />}
      </Field>
      <div className="row">
        <Button variant="primary" onClick={copy}>
          {text.copy}
        </Button>
        <Button onClick={onDone}>{text.done}</Button>
        <span role="status">{news}</span>
      </div>
    </Notice>
  )
}

const texts = bilingual({
  de: {
    once: 'Bitte kopieren Sie den Schlüssel jetzt: Er wird nicht noch einmal angezeigt.',
    label: (name: string) => `Schlüssel „${name}“`,
    copy: 'Kopieren',
    copied: 'Kopiert.',
    selected: 'Ausgewählt: Bitte mit Strg+C kopieren.',
    done: 'Ich habe ihn kopiert',
    gone: (name: string) =>
      `Der Schlüssel „${name}“ ist angelegt, lässt sich aber nicht mehr anzeigen. Bitte beenden Sie ihn und legen Sie einen neuen an.`,
  },
  en: {
    once: 'Please copy the key now: it will not be shown again.',
    label: (name: string) => `Key “${name}”`,
    copy: 'Copy',
    copied: 'Copied.',
    selected: 'Selected: please copy with Ctrl+C.',
    done: 'I have copied it',
    gone: (name: string) =>
      `The key “${name}” is made, but cannot be shown any more. Please end it and make a new one.`,
  },
})
