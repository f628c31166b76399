import { lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { StaffFrame } from './features/access/StaffFrame.tsx'
import { Loading } from './ui/Loading.tsx'
import { NotFoundPage } from './ui/NotFoundPage.tsx'

const MeetingsPage = lazy(() => import('./features/meetings/MeetingsPage.tsx'))
const NewMeetingPage = lazy(() => import('./features/meetings/NewMeetingPage.tsx'))
const MeetingPage = lazy(() => import('./features/meetings/MeetingPage.tsx'))
const TopicsCard = lazy(() => import('./features/topics/TopicsCard.tsx'))
const TopicsPage = lazy(() => import('./features/topics/TopicsPage.tsx'))
const BallotsPage = lazy(() => import('./features/topics/BallotsPage.tsx'))
const BallotPage = lazy(() => import('./features/topics/BallotPage.tsx'))
const ResultPage = lazy(() => import('./features/topics/ResultPage.tsx'))
const SeatingSection = lazy(() => import('./features/seating/SeatingSection.tsx'))
const AccessPage = lazy(() => import('./features/access/AccessPage.tsx'))
const SendLinks = lazy(() => import('./features/access/SendLinks.tsx'))
const MembersPage = lazy(() => import('./features/people/MembersPage.tsx'))
const ImportPage = lazy(() => import('./features/people/ImportPage.tsx'))

/** The pages of the staff: signed in, with the API at hand. Here the features meet; they never import one another. */
export default function StaffRoutes({ isAdministrator }: { isAdministrator: boolean }) {
  return (
    <StaffFrame isAdministrator={isAdministrator}>
      <Suspense fallback={<Loading />}>
        <Switch>
          <Route path="/">
            <MeetingsPage />
          </Route>
          <Route path="/treffen/neu">
            <NewMeetingPage />
          </Route>
          <Route path="/treffen/:id">
            {({ id }) => (
              <MeetingPage
                key={id}
                id={id}
                topics={
                  <Suspense fallback={<Loading />}>
                    <TopicsCard meetingId={id} />
                  </Suspense>
                }
                links={
                  <Suspense fallback={<Loading />}>
                    <SendLinks meetingId={id} />
                  </Suspense>
                }
                seating={(meeting) => (
                  <Suspense fallback={<Loading />}>
                    <SeatingSection meetingId={meeting.id} attendees={meeting.attendees} />
                  </Suspense>
                )}
              />
            )}
          </Route>
          <Route path="/treffen/:id/themen">{({ id }) => <TopicsPage key={id} meetingId={id} />}</Route>
          <Route path="/treffen/:id/ergebnis">{({ id }) => <ResultPage key={id} meetingId={id} />}</Route>
          <Route path="/treffen/:id/stimmzettel">{({ id }) => <BallotsPage key={id} meetingId={id} />}</Route>
          <Route path="/treffen/:id/stimmzettel/:memberId">
            {({ id, memberId }) => <BallotPage key={memberId} meetingId={id} memberId={memberId} />}
          </Route>
          <Route path="/mitglieder">
            <MembersPage />
          </Route>
          <Route path="/mitglieder/einlesen">
            <ImportPage />
          </Route>
          {isAdministrator && (
            <Route path="/zugaenge">
              <AccessPage />
            </Route>
          )}
          <Route>
            <NotFoundPage />
          </Route>
        </Switch>
      </Suspense>
    </StaffFrame>
  )
}
