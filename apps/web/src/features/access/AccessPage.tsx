import { useQuery } from 'urql'
import { bilingual } from '../../lib/bilingual.ts'
import { useTexts } from '../../lib/language.tsx'
import { FailureNotice } from '../../ui/FailureNotice.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Page } from '../../ui/Page.tsx'
import { accessQuery } from './accessQuery.ts'
import { KeySection } from './KeySection.tsx'
import { StaffSection } from './StaffSection.tsx'
import './AccessPage.css'

/** Who may come in: the people of the chamber, and other programs by their keys. For administrators. */
export default function AccessPage() {
  const text = useTexts(texts)
  const [{ data, error }, ask] = useQuery({ query: accessQuery, requestPolicy: 'network-only' })
  const reload = () => ask({ requestPolicy: 'network-only' })
  if (!data) return error ? <FailureNotice error={error} retry={reload} /> : <Loading />
  return (
    <Page title={text.title} lead={text.lead}>
      {error && <FailureNotice error={error} retry={reload} />}
      <StaffSection staff={data.staff} ownId={data.viewer.user.id} onChanged={reload} />
      <KeySection apiKeys={data.apiKeys} onChanged={reload} />
    </Page>
  )
}

const texts = bilingual({
  de: {
    title: 'Zugänge',
    lead: 'Wer von der Kammer sich anmelden darf, und welche anderen Programme Daten lesen oder schreiben. Mitglieder kommen mit ihrem persönlichen Link und stehen nicht hier.',
  },
  en: {
    title: 'Access',
    lead: 'Who of the chamber may sign in, and which other programs read or write data. Members come by their personal link and are not listed here.',
  },
})
