import type { ReactNode } from 'react';
import { Navigate } from 'react-router';
import { hirePaths } from '../hire-paths.ts';
import { useActingEmployer, type ActingEmployer } from './acting-employer.ts';

/** A page that needs an employer: who has none registers first. */
export function ForEmployer({ children }: { children(employer: ActingEmployer): ReactNode }) {
  const { employer } = useActingEmployer();
  return employer ? children(employer) : <Navigate to={hirePaths.register} replace />;
}
