import { NotFoundPage } from '../app/not-found.page.tsx';

/** The pages of who hires. */
export function HireRoutes() {
  return <NotFoundPage />;
}
