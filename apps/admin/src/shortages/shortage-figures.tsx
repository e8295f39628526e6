import { Statistic } from 'antd';
import type { ShortagesQuery } from '../gql/graphql.ts';
import { useText } from '../i18n/use-text.ts';

export type Report = NonNullable<ShortagesQuery['matchingReport']>;

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part / whole) * 100));

/** How many people and jobs there are, how many of them come to nothing, and how far recommendations reach. */
export function ShortageFigures({ report }: { report: Report }) {
  const { t } = useText();
  const { workers, workersWithout, jobs, jobsOffered, topTenthShare, trades } = report;
  const short = trades.reduce((sum, trade) => sum + trade.jobs, 0);
  const missing = trades.reduce((sum, { places, candidates }) => sum + places - candidates, 0);
  return (
    <div className="shortages__figures">
      <Statistic title={t('shortages.short')} value={short} />
      <Statistic title={t('shortages.missing')} value={missing} />
      <Statistic title={t('shortages.jobs')} value={jobs} />
      <Statistic title={t('shortages.workersWithout')} value={workersWithout} />
      <Statistic title={t('shortages.workers')} value={workers} />
      <Statistic title={t('shortages.covered')} value={percent(jobsOffered, jobs)} suffix="%" />
      <Statistic title={t('shortages.topTenth')} value={percent(topTenthShare, 1)} suffix="%" />
    </div>
  );
}
