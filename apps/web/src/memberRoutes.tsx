import { lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { SignOutButton } from './features/access/SignOutButton.tsx'
import { MemberFrame } from './features/member/MemberFrame.tsx'
import { Loading } from './ui/Loading.tsx'
import { NotFoundPage } from './ui/NotFoundPage.tsx'

const HomePage = lazy(() => import('./features/member/HomePage.tsx'))
const OwnMeetingPage = lazy(() => import('./features/member/OwnMeetingPage.tsx'))
const OwnBallotPage = lazy(() => import('./features/member/OwnBallotPage.tsx'))
const ProposeTopic = lazy(async () => ({ default: (await import('./features/topics/ProposeTopic.tsx')).ProposeTopic }))
const BallotForm = lazy(async () => ({ default: (await import('./features/topics/BallotForm.tsx')).BallotForm }))

/** The pages of a member, light enough for a phone; the forms about topics are those of the staff. */
export default function MemberRoutes() {
  return (
    <MemberFrame account={<SignOutButton />}>
      <Suspense fallback={<Loading />}>
        <Switch>
          <Route path="/">
            <HomePage />
          </Route>
          <Route path="/treffen/:id">
            {({ id }) => (
              <OwnMeetingPage
                key={id}
                meetingId={id}
                proposing={
                  <Suspense fallback={<Loading />}>
                    <ProposeTopic meetingId={id} ofOwnFirm />
                  </Suspense>
                }
              />
            )}
          </Route>
          <Route path="/treffen/:id/stimmzettel">
            {({ id }) => (
              <OwnBallotPage key={id} meetingId={id}>
                {(part) => (
                  <Suspense fallback={<Loading />}>
                    <BallotForm {...part} />
                  </Suspense>
                )}
              </OwnBallotPage>
            )}
          </Route>
          <Route>
            <NotFoundPage />
          </Route>
        </Switch>
      </Suspense>
    </MemberFrame>
  )
}
