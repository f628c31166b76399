import { type ReactNode, useMemo } from 'react'
import { Provider } from 'urql'
import { useLocation } from 'wouter'
import { graphqlClient } from '../../lib/graphqlClient.ts'
import { useLanguage } from '../../lib/language.tsx'
import { FailureNotice } from '../../ui/FailureNotice.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Shell } from '../../ui/Shell.tsx'
import { useRole } from './useRole.ts'

interface SignedInProps {
  readonly staff: (isAdministrator: boolean) => ReactNode
  readonly member: ReactNode
}

/** Everything behind the door: the API in the reader's language, the pages of their role, and the way out without a session. */
export default function SignedIn(pages: SignedInProps) {
  const { language } = useLanguage()
  const [, navigate] = useLocation()
  const client = useMemo(() => graphqlClient(language, () => navigate('/anmelden')), [language, navigate])
  return (
    <Provider value={client}>
      <PagesOfRole {...pages} />
    </Provider>
  )
}

function PagesOfRole({ staff, member }: SignedInProps) {
  const { role, failure, retry } = useRole()
  if (role === 'MEMBER') return member
  if (role) return staff(role === 'ADMINISTRATOR')
  return <Shell>{failure ? <FailureNotice error={failure} retry={retry} /> : <Loading />}</Shell>
}
