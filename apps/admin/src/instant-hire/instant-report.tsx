import { addDays, dayOf } from '@yizhan/ui';
import { Segmented, Statistic, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useSteadyQuery } from '../client/use-steady-query.ts';
import type { InstantReportQuery } from '../gql/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { useMarket } from '../shell/market-context.tsx';
import { Loading } from '../states/loading.tsx';
import { ProblemPanel } from '../states/problem-panel.tsx';
import { instantReportQuery } from './instant-hire-documents.ts';

type Report = InstantReportQuery['instantOfferReport'];
type Row = Report['workers'][number];

const spans = [1, 7, 30] as const;

function Figures({ report }: { report: Report }) {
  const { t } = useText();
  const { offers, accepted, people, most, topTenthShare, gini } = report;
  return (
    <div className="instant-part__figures">
      <Statistic title={t('instantHire.offers')} value={offers} />
      <Statistic title={t('instantHire.accepted')} value={accepted} />
      <Statistic title={t('instantHire.people')} value={people} />
      <Statistic title={t('instantHire.most')} value={most} />
      <Statistic title={t('instantHire.topTenth')} value={Math.round(topTenthShare * 100)} suffix="%" />
      <Statistic title={t('instantHire.gini')} value={gini} precision={2} />
    </div>
  );
}

/** Who got how many offers, by polite names: whether the rule does what it says. */
export function InstantReport() {
  const { t } = useText();
  const { timeZone } = useMarket();
  const [days, setDays] = useState<(typeof spans)[number]>(7);
  const to = dayOf(Date.now(), timeZone);
  const { data, problem, refresh } = useSteadyQuery(instantReportQuery, { from: addDays(to, 1 - days), to });
  const columns: TableColumnsType<Row> = [
    {
      title: t('instantHire.worker'),
      render: (_, { politeName, maskedNumber }) => `${politeName} ${maskedNumber}`,
    },
    ...(['offers', 'accepted', 'declined', 'unanswered'] as const).map((name) => ({
      ...{ title: t(`instantHire.${name}`), dataIndex: name, align: 'right' as const },
    })),
  ];
  return (
    <section className="card instant-part">
      <div className="page-head">
        <h2>{t('instantHire.spread')}</h2>
        <Segmented
          value={days}
          options={spans.map((span) => ({ value: span, label: t('instantHire.days', { count: span }) }))}
          onChange={setDays}
        />
      </div>
      {!data && (problem ? <ProblemPanel problem={problem} onRetry={refresh} /> : <Loading />)}
      {data && <Figures report={data.instantOfferReport} />}
      {data && (
        <Table<Row>
          size="small"
          rowKey={({ politeName, maskedNumber, offers }) => `${politeName} ${maskedNumber} ${offers}`}
          columns={columns}
          dataSource={[...data.instantOfferReport.workers]}
          pagination={false}
        />
      )}
      <p className="muted">{t('instantHire.giniHint')}</p>
    </section>
  );
}
