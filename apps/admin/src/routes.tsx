import { createBrowserRouter, type RouteObject } from 'react-router';
import { CrashPage } from './states/crash-page.tsx';
import { SessionGate } from './session/session-gate.tsx';
import { Starting } from './session/starting.tsx';
import { SignInPage } from './sign-in/sign-in.page.tsx';

type Page = () => React.ReactNode;

/** A page's code is fetched when it is first opened, so that the sign-in page stays light. */
function page(path: string, load: () => Promise<Page>): RouteObject {
  return { path, lazy: async () => ({ Component: await load() }) };
}

const pages: RouteObject[] = [
  {
    index: true,
    lazy: async () => ({ Component: (await import('./dashboard/dashboard.page.tsx')).DashboardPage }),
  },
  page('jobs', async () => (await import('./job-list/job-list.page.tsx')).JobListPage),
  page('jobs/new', async () => (await import('./job-form/new-job.page.tsx')).NewJobPage),
  page('jobs/:id', async () => (await import('./job-page/job.page.tsx')).JobPage),
  page('jobs/:id/edit', async () => (await import('./job-form/edit-job.page.tsx')).EditJobPage),
  page('employers', async () => (await import('./employer-list/employer-list.page.tsx')).EmployerListPage),
  page('employers/new', async () => (await import('./employer-form/new-employer.page.tsx')).NewEmployerPage),
  page('employers/:id', async () => (await import('./employer-page/employer.page.tsx')).EmployerPage),
  page('vetting', async () => (await import('./vetting/vetting.page.tsx')).VettingPage),
  page('duplicates', async () => (await import('./duplicates/duplicates.page.tsx')).DuplicatesPage),
  page('workers', async () => (await import('./worker-list/worker-list.page.tsx')).WorkerListPage),
  page('workers/new', async () => (await import('./worker-form/new-worker.page.tsx')).NewWorkerPage),
  page('workers/:id', async () => (await import('./worker-page/worker.page.tsx')).WorkerPage),
  page('staff', async () => (await import('./staff-admin/staff.page.tsx')).StaffPage),
  page('market', async () => (await import('./market-settings/market-settings.page.tsx')).MarketSettingsPage),
  page('figures', async () => (await import('./figures/figures.page.tsx')).FiguresPage),
  page('instant-hire', async () => (await import('./instant-hire/instant-hire.page.tsx')).InstantHirePage),
  page('shortages', async () => (await import('./shortages/shortages.page.tsx')).ShortagesPage),
  page('screens', async () => (await import('./screens/screens.page.tsx')).ScreensPage),
  page('partners', async () => (await import('./partners/partner-list.page.tsx')).PartnerListPage),
  page('partners/:id', async () => (await import('./partners/partner.page.tsx')).PartnerPage),
  page('account', async () => (await import('./account/account.page.tsx')).AccountPage),
  page('corrections', async () => (await import('./corrections/corrections.page.tsx')).CorrectionsPage),
  page('review', async () => (await import('./review/review.page.tsx')).ReviewPage),
  page('audit', async () => (await import('./audit/audit.page.tsx')).AuditPage),
  page('*', async () => (await import('./states/not-found.page.tsx')).NotFoundPage),
];

const shell: RouteObject = {
  lazy: async () => ({ Component: (await import('./shell/app-shell.tsx')).AppShell }),
  children: pages,
};

/** Paper has no shell around it. */
const bare: RouteObject = {
  lazy: async () => ({ Component: (await import('./shell/bare-shell.tsx')).BareShell }),
  children: [page('applications/:id/slip', async () => (await import('./slip/slip.page.tsx')).SlipPage)],
};

/** Every address of the back office. */
export const router = createBrowserRouter([
  {
    ErrorBoundary: CrashPage,
    HydrateFallback: Starting,
    children: [
      { path: '/sign-in', Component: SignInPage },
      { path: '/', Component: SessionGate, children: [bare, shell] },
    ],
  },
]);
