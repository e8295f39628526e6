import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { NotFoundPage } from './app/not-found.page.tsx';
import { Shell } from './app/shell.tsx';
import { JobListPage } from './board/job-list.page.tsx';

const JobPage = lazy(async () => ({ default: (await import('./job/job.page.tsx')).JobPage }));
const HelpPage = lazy(async () => ({ default: (await import('./help/help.page.tsx')).HelpPage }));

/** The pages of the app by their paths. */
export function AppRoutes() {
  return (
    <Suspense fallback={null}>
      <Routes>
        <Route element={<Shell />}>
          <Route index element={<JobListPage />} />
          <Route path="jobs/:id" element={<JobPage />} />
          <Route path="help" element={<HelpPage />} />
          <Route path="*" element={<NotFoundPage />} />
        </Route>
      </Routes>
    </Suspense>
  );
}
