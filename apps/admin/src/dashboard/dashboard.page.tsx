import { AuditOutlined, CalendarOutlined, CheckCircleOutlined, ThunderboltOutlined } from '@ant-design/icons';
import { countText, dayOf, useWording } from '@yizhan/ui';
import { usePolling } from '../client/use-polling.ts';
import { useSteadyQuery } from '../client/use-steady-query.ts';
import { graphql } from '../gql/index.ts';
import type { DashboardQuery } from '../gql/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { Loading } from '../states/loading.tsx';
import { minutesSince } from '../time/market-time.ts';
import { ProblemPanel, ProblemStrip } from '../states/problem-panel.tsx';
import { useNow } from '../time/use-now.ts';
import { waitingText, waitingTone } from '../time/waiting-time.ts';
import { Navigate } from 'react-router';
import { useMarket } from '../shell/market-context.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { canReview } from '../session/rights.ts';
import { useStaff } from '../session/staff-context.ts';
import { Figure } from './figure.tsx';
import { StartingJobs } from './starting-jobs.tsx';
import { WaitingJobs } from './waiting-jobs.tsx';
import './dashboard.css';

const dashboardQuery = graphql(`
  query Dashboard($today: Date!, $reviews: Boolean!) {
    market {
      id
      openJobCount
    }
    urgent: jobs(filter: { urgent: true }, first: 1) {
      totalCount
      totalCountIsExact
    }
    starting: jobs(filter: { startsFrom: $today, startsTo: $today }, orderBy: NEWEST, first: 8) {
      totalCount
      totalCountIsExact
      nodes {
        id
        ...StartingJob
      }
    }
    reviewQueue(first: 8) @include(if: $reviews) {
      totalCount
      totalCountIsExact
      nodes {
        id
        submittedAt
        ...WaitingJob
      }
    }
  }
`);

const pollMs = 30_000;

type Counted = DashboardQuery['urgent'];

/** The queue's length, and how long its oldest has waited. */
function WaitingFigure({ queue }: { queue: NonNullable<DashboardQuery['reviewQueue']> }) {
  const { t } = useText();
  const wording = useWording();
  const now = useNow(30_000);
  const oldest = queue.nodes[0]?.submittedAt;
  const waited = oldest ? minutesSince(oldest, now) : null;
  return (
    <Figure
      icon={<AuditOutlined />}
      label={t('shell.dashboard.waiting')}
      value={countText(wording, queue.totalCount, queue.totalCountIsExact)}
      to="/review"
      tone={waited === null ? 'fine' : waitingTone(waited)}
      note={
        waited === null
          ? t('shell.dashboard.nobody')
          : t('shell.dashboard.oldest', { time: waitingText(t, waited) })
      }
    />
  );
}

function Figures({ data, today }: { data: DashboardQuery; today: string }) {
  const { t } = useText();
  const wording = useWording();
  const { market, urgent, starting, reviewQueue } = data;
  const count = ({ totalCount, totalCountIsExact }: Counted) =>
    countText(wording, totalCount, totalCountIsExact);
  return (
    <ul className="figures">
      {reviewQueue && <WaitingFigure queue={reviewQueue} />}
      <Figure
        icon={<CheckCircleOutlined />}
        label={t('shell.dashboard.open')}
        value={countText(wording, market?.openJobCount ?? 0)}
        to="/jobs?status=OPEN"
      />
      <Figure
        icon={<CalendarOutlined />}
        label={t('shell.dashboard.today')}
        value={count(starting)}
        to={`/jobs?status=OPEN&from=${today}&to=${today}`}
      />
      <Figure
        icon={<ThunderboltOutlined />}
        label={t('shell.dashboard.urgent')}
        value={count(urgent)}
        to="/jobs?status=OPEN&urgent=1"
      />
    </ul>
  );
}

/** The first page: of a hall its morning, of a city or province its figures. */
export function DashboardPage() {
  return useMarket().region ? <Navigate to="/figures" replace /> : <Morning />;
}

/** What the morning looks like: figures that lead to their rows, what waits longest, what begins today. */
function Morning() {
  const { t } = useText();
  const staff = useStaff();
  const { timeZone } = useMarket();
  usePageTitle(t('shell.dashboard.title'));
  const today = dayOf(Date.now(), timeZone);
  const { data, problem, refresh } = useSteadyQuery(dashboardQuery, { today, reviews: canReview(staff) });
  usePolling(refresh, pollMs);
  if (!data) return problem ? <ProblemPanel problem={problem} onRetry={refresh} /> : <Loading />;
  return (
    <>
      <h1>{t('shell.dashboard.title')}</h1>
      {problem && <ProblemStrip problem={problem} onRetry={refresh} />}
      <Figures data={data} today={today} />
      <div className="dashboard__lists">
        {data.reviewQueue && <WaitingJobs jobs={data.reviewQueue.nodes} />}
        <StartingJobs jobs={data.starting.nodes} />
      </div>
    </>
  );
}
