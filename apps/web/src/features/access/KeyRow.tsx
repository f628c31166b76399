import { useState } from 'react'
import { bilingual } from '../../lib/bilingual.ts'
import { formatMoment } from '../../lib/formatMoment.ts'
import { useLanguage } from '../../lib/language.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import type { ApiKey } from './accessQuery.ts'
import { isKeyAlive } from './keyLife.ts'
import { keyWords } from './keyWords.ts'
import { RenewKey } from './RenewKey.tsx'
import { RevokeKey } from './RevokeKey.tsx'
import type { MadeKey } from './ShownKey.tsx'

interface KeyRowProps {
  readonly apiKey: ApiKey
  readonly onMade: (key: MadeKey) => void
  readonly onChanged: () => void
}

/** One key: what it allows, until when, when it was last used; it can be renewed and ended. */
export function KeyRow({ apiKey, onMade, onChanged }: KeyRowProps) {
  const { language } = useLanguage()
  const text = texts[language]
  const [asking, setAsking] = useState<'renew' | 'revoke'>()
  const close = () => setAsking(undefined)
  const of = <span className="visually-hidden">{apiKey.name}</span>
  return (
    <>
      <div>
        <strong>{apiKey.name}</strong> <span className="soft small">{apiKey.prefix}…</span>
        <ul className="key-scopes">
          {apiKey.scopes.map((scope) => (
            <li key={scope}>{keyWords[language].scopes[scope]}</li>
          ))}
        </ul>
        <div className="soft">{describeLife(apiKey, language)}</div>
      </div>
      {isKeyAlive(apiKey, Date.now()) && (
        <div className="access-actions">
          <TextButton onClick={() => setAsking('renew')}>
            {text.renew} {of}
          </TextButton>
          <TextButton onClick={() => setAsking('revoke')}>
            {text.revoke} {of}
          </TextButton>
        </div>
      )}
      {asking === 'renew' && <RenewKey apiKey={apiKey} onMade={onMade} onClose={close} />}
      {asking === 'revoke' && <RevokeKey apiKey={apiKey} onRevoked={onChanged} onClose={close} />}
    </>
  )
}

function describeLife({ expiresAt, revokedAt, lastUsedAt }: ApiKey, language: 'de' | 'en'): string {
  const text = texts[language]
  const end = revokedAt
    ? text.revoked(formatMoment(revokedAt, language))
    : Date.parse(expiresAt) > Date.now()
      ? text.until(formatMoment(expiresAt, language))
      : text.expired(formatMoment(expiresAt, language))
  return `${end}. ${lastUsedAt ? text.used(formatMoment(lastUsedAt, language)) : text.unused}.`
}

const texts = bilingual({
  de: {
    until: (moment: string) => `Gilt bis ${moment}`,
    expired: (moment: string) => `Abgelaufen am ${moment}`,
    revoked: (moment: string) => `Beendet am ${moment}`,
    used: (moment: string) => `Zuletzt benutzt am ${moment}`,
    unused: 'Noch nie benutzt',
    renew: 'Erneuern …',
    revoke: 'Beenden …',
  },
  en: {
    until: (moment: string) => `Valid until ${moment}`,
    expired: (moment: string) => `Ran out on ${moment}`,
    revoked: (moment: string) => `Ended on ${moment}`,
    used: (moment: string) => `Last used on ${moment}`,
    unused: 'Never used yet',
    renew: 'Renew …',
    revoke: 'End …',
  },
})
