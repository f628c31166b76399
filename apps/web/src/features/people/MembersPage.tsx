import { useSearchParams } from 'wouter'
import { bilingual } from '../../lib/bilingual.ts'
import { useTexts } from '../../lib/language.tsx'
import { useSettled } from '../../lib/useSettled.ts'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Page } from '../../ui/Page.tsx'
import { MemberFilters } from './MemberFilters.tsx'
import { MemberList } from './MemberList.tsx'

/** The firms of the network, searched and filtered; what is asked for stays in the address. */
export default function MembersPage() {
  const text = useTexts(texts)
  const [search, setSearch] = useSearchParams()
  const filters = {
    search: search.get('suche') ?? '',
    tradeId: search.get('gewerk') ?? '',
    district: search.get('kreis') ?? '',
  }
  const settled = useSettled(filters.search)
  const change = (name: string, value: string) => {
    setSearch(
      (last) => {
        const next = new URLSearchParams(last)
        value ? next.set(name, value) : next.delete(name)
        return next
      },
      { replace: true },
    )
  }
  return (
    <Page
      title={text.title}
      lead={text.lead}
      actions={<LinkButton href="/mitglieder/einlesen">{text.importList}</LinkButton>}
    >
      <MemberFilters {...filters} onChange={change} />
      <MemberList key={`${settled}|${filters.tradeId}|${filters.district}`} {...filters} search={settled} />
    </Page>
  )
}

const texts = bilingual({
  de: {
    title: 'Mitglieder',
    lead: 'Die Betriebe des Netzwerks und die Menschen, die zu den Treffen kommen.',
    importList: 'Liste aus Excel einlesen',
  },
  en: {
    title: 'Members',
    lead: 'The firms of the network and the people who come to the meetings.',
    importList: 'Import a list from Excel',
  },
})
