import { Link } from 'wouter'
import { bilingual } from '../lib/bilingual.ts'
import { useTexts } from '../lib/language.tsx'
import { Page } from './Page.tsx'

/** For addresses that lead nowhere (any more). */
export function NotFoundPage() {
  const text = useTexts(texts)
  return (
    <Page title={text.title} lead={text.lead}>
      <p>
        <Link href="/">{text.home}</Link>
      </p>
    </Page>
  )
}

const texts = bilingual({
  de: {
    title: 'Diese Seite gibt es nicht',
    lead: 'Vielleicht ist die Adresse unvollständig, oder das Gesuchte wurde gelöscht.',
    home: 'Zur Übersicht der Treffen',
  },
  en: {
    title: 'There is no such page',
    lead: 'Perhaps the address is incomplete, or what you are looking for was deleted.',
    home: 'To the list of meetings',
  },
})
