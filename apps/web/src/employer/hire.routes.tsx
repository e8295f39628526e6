import { lazy } from 'react';
import { Route, Routes } from 'react-router';
import { NotFoundPage } from '../app/not-found.page.tsx';
import { SignedIn } from '../session/signed-in.tsx';
import { HirePage } from './acting/hire.page.tsx';
import '../form/field.css';
import '../form/form.css';
import './hire.css';

const RegisterPage = lazy(async () => ({
  default: (await import('./register/register.page.tsx')).RegisterPage,
}));
const PostPage = lazy(async () => ({ default: (await import('./posting/post.page.tsx')).PostPage }));
const EditPage = lazy(async () => ({ default: (await import('./posting/edit.page.tsx')).EditPage }));
const MyJobsPage = lazy(async () => ({ default: (await import('./jobs/my-jobs.page.tsx')).MyJobsPage }));
const PeoplePage = lazy(async () => ({ default: (await import('./people/people.page.tsx')).PeoplePage }));

/** The pages of who hires. */
export function HireRoutes() {
  return (
    <SignedIn>
      <Routes>
        <Route index element={<HirePage />} />
        <Route path="register" element={<RegisterPage />} />
        <Route path="post" element={<PostPage />} />
        <Route path="jobs" element={<MyJobsPage />} />
        <Route path="jobs/:id" element={<PeoplePage />} />
        <Route path="jobs/:id/edit" element={<EditPage />} />
        <Route path="*" element={<NotFoundPage />} />
      </Routes>
    </SignedIn>
  );
}
