import { lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { Loading } from './ui/Loading.tsx'
import { Shell } from './ui/Shell.tsx'

const SignInPage = lazy(() => import('./features/access/SignInPage.tsx'))
const LegalPage = lazy(() => import('./features/legal/LegalPage.tsx'))
const SignedIn = lazy(() => import('./features/access/SignedIn.tsx'))
const MemberRoutes = lazy(() => import('./memberRoutes.tsx'))
const StaffRoutes = lazy(() => import('./staffRoutes.tsx'))

const legalPages = ['impressum', 'datenschutz', 'barrierefreiheit', 'barriere-melden'] as const

/** The public pages, light and open to everybody; everything else is fetched for whoever is signed in. */
export function Routes() {
  return (
    <Suspense fallback={<WaitingPage />}>
      <Switch>
        <Route path="/anmelden">
          <Shell>
            <SignInPage />
          </Shell>
        </Route>
        {legalPages.map((page) => (
          <Route key={page} path={`/${page}`}>
            <Shell>
              <LegalPage key={page} page={page} />
            </Shell>
          </Route>
        ))}
        <Route>
          <SignedIn
            staff={(isAdministrator) => <StaffRoutes isAdministrator={isAdministrator} />}
            member={<MemberRoutes />}
          />
        </Route>
      </Switch>
    </Suspense>
  )
}

function WaitingPage() {
  return (
    <Shell>
      <Loading />
    </Shell>
  )
}
