import { bilingual } from '../../lib/bilingual.ts'
import { counted } from '../../lib/counted.ts'
import { useTexts } from '../../lib/language.tsx'
import { useEveryPage } from '../../lib/useEveryPage.ts'
import { FailureNotice } from '../../ui/FailureNotice.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { loadAddresses } from './loadAddresses.ts'

/** How many of the members can be reached by mail. */
export function Reachable() {
  const text = useTexts(texts)
  const { nodes, failure, reload } = useEveryPage(loadAddresses)
  if (failure) return <FailureNotice error={failure} retry={reload} />
  if (!nodes) return <Loading />
  const people = nodes.flatMap(({ persons }) => persons)
  return <p>{text(people.filter(({ email }) => email).length, people.length)}</p>
}

const texts = bilingual({
  de: (reachable: number, all: number) =>
    `${reachable} von ${counted(all, 'Person', 'Personen')} ${reachable === 1 ? 'hat' : 'haben'} eine E-Mail-Adresse.`,
  en: (reachable: number, all: number) =>
    `${reachable} of ${counted(all, 'person', 'people')} ${reachable === 1 ? 'has' : 'have'} an e-mail address.`,
})
