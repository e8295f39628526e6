import { dateText, dayOf, timeOf, useWording } from '@yizhan/ui';
import { useSteadyQuery } from '../client/use-steady-query.ts';
import { useText } from '../i18n/use-text.ts';
import { canReadFigures } from '../session/rights.ts';
import { useStaff } from '../session/staff-context.ts';
import { useMarket } from '../shell/market-context.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { EmptyState } from '../states/empty-state.tsx';
import { Loading } from '../states/loading.tsx';
import { ProblemPanel, ProblemStrip } from '../states/problem-panel.tsx';
import { ShortageFigures, type Report } from './shortage-figures.tsx';
import { JobsShort, TradesShort } from './shortage-tables.tsx';
import { shortagesQuery } from './shortages-query.ts';
import './shortages.css';

function Shortages({ report }: { report: Report }) {
  const { t } = useText();
  const wording = useWording();
  const { timeZone } = useMarket();
  const { startedAt, trades, jobsShort } = report;
  const day = dateText(wording, dayOf(startedAt, timeZone), dayOf(Date.now(), timeZone));
  return (
    <>
      <p className="muted">
        {t('shortages.lead')} {t('shortages.asOf', { time: `${day} ${timeOf(startedAt, timeZone)}` })}
      </p>
      <section className="card shortages__part">
        <ShortageFigures report={report} />
        <p className="muted">
          {t('shortages.covered')}: {t('shortages.coveredHint')}
        </p>
      </section>
      {trades.length === 0 && <EmptyState title={t('shortages.none')} />}
      {trades.length > 0 && (
        <>
          <section className="card shortages__part">
            <h2>{t('shortages.byTrade')}</h2>
            <TradesShort rows={trades} />
            <p className="muted">{t('shortages.candidatesHint')}</p>
          </section>
          <section className="card shortages__part">
            <h2>{t('shortages.byJob')}</h2>
            <JobsShort rows={jobsShort} />
          </section>
        </>
      )}
    </>
  );
}

function LoadedShortages() {
  const { t } = useText();
  const { data, problem, refresh } = useSteadyQuery(shortagesQuery, {});
  if (!data) return problem ? <ProblemPanel problem={problem} onRetry={refresh} /> : <Loading />;
  const report = data.matchingReport;
  if (!report) return <EmptyState title={t('shortages.empty')} text={t('shortages.emptyHint')} />;
  return (
    <>
      {problem && <ProblemStrip problem={problem} onRetry={refresh} />}
      <Shortages report={report} />
    </>
  );
}

/** Which open jobs too few people fit, by trade and place, as it was worked out the night before. */
export function ShortagesPage() {
  const { t } = useText();
  const staff = useStaff();
  const { region } = useMarket();
  usePageTitle(t('shortages.title'));
  if (region || !canReadFigures(staff)) return <EmptyState title={t('shortages.forbidden')} />;
  return (
    <>
      <h1>{t('shortages.title')}</h1>
      <LoadedShortages />
    </>
  );
}
