import { lazy } from 'react';
import { Route, Routes } from 'react-router';
import { NotFoundPage } from './app/not-found.page.tsx';
import { Shell } from './app/shell.tsx';
import { SignedIn } from './session/signed-in.tsx';
import { JobListPage } from './board/job-list.page.tsx';

const JobPage = lazy(async () => ({ default: (await import('./job/job.page.tsx')).JobPage }));
const SignInPage = lazy(async () => ({ default: (await import('./sign-in/sign-in.page.tsx')).SignInPage }));
const RegisterPage = lazy(async () => ({
  default: (await import('./register/register.page.tsx')).RegisterPage,
}));
const MatchesPage = lazy(async () => ({ default: (await import('./matches/matches.page.tsx')).MatchesPage }));
const WorkPage = lazy(async () => ({ default: (await import('./work/work.page.tsx')).WorkPage }));
const MePage = lazy(async () => ({ default: (await import('./me/me.page.tsx')).MePage }));
const HireRoutes = lazy(async () => ({ default: (await import('./employer/hire.routes.tsx')).HireRoutes }));
const MyDataRoutes = lazy(async () => ({
  default: (await import('./my-data/my-data.routes.tsx')).MyDataRoutes,
}));
const AvailabilityPage = lazy(async () => ({
  default: (await import('./availability/availability.page.tsx')).AvailabilityPage,
}));
const SavedPage = lazy(async () => ({ default: (await import('./saved/saved.page.tsx')).SavedPage }));
const PrivacyPage = lazy(async () => ({ default: (await import('./privacy/privacy.page.tsx')).PrivacyPage }));
const HelpPage = lazy(async () => ({ default: (await import('./help/help.page.tsx')).HelpPage }));

/** The pages of the app by their paths. */
export function AppRoutes() {
  return (
    <Routes>
      <Route element={<Shell />}>
        <Route index element={<JobListPage />} />
        <Route path="jobs/:id" element={<JobPage />} />
        <Route path="sign-in" element={<SignInPage />} />
        <Route element={<SignedIn />}>
          <Route path="register" element={<RegisterPage />} />
          <Route path="matches" element={<MatchesPage />} />
          <Route path="work" element={<WorkPage />} />
          <Route path="me/searches" element={<SavedPage />} />
          <Route path="me/availability" element={<AvailabilityPage />} />
        </Route>
        <Route path="hire/*" element={<HireRoutes />} />
        <Route path="me" element={<MePage />} />
        <Route path="me/data/*" element={<MyDataRoutes />} />
        <Route path="privacy" element={<PrivacyPage />} />
        <Route path="help" element={<HelpPage />} />
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </Routes>
  );
}
