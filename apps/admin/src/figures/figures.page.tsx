import { countText, dateText, dayOf, timeOf, useWording } from '@yizhan/ui';
import { Table, type TableColumnsType } from 'antd';
import { useSteadyQuery } from '../client/use-steady-query.ts';
import { graphql } from '../gql/index.ts';
import type { FiguresQuery } from '../gql/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { canReadFigures } from '../session/rights.ts';
import { useStaff } from '../session/staff-context.ts';
import { useMarket } from '../shell/market-context.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { EmptyState } from '../states/empty-state.tsx';
import { Loading } from '../states/loading.tsx';
import { ProblemPanel, ProblemStrip } from '../states/problem-panel.tsx';
import './figures.css';

const figuresQuery = graphql(`
  query Figures {
    marketFigures {
      asOf
      total {
        ...FigureCells
      }
      markets {
        market {
          id
          name
        }
        figures {
          ...FigureCells
        }
      }
    }
  }

  fragment FigureCells on FigureSet {
    openJobs
    openings
    employers
    workers
    workersToday
    workersThisMonth
    applicationsToday
    applicationsThisMonth
    placementsToday
    placementsThisMonth
  }
`);

const names = [
  'openJobs',
  'openings',
  'employers',
  'workers',
  'workersToday',
  'workersThisMonth',
  'applicationsToday',
  'applicationsThisMonth',
  'placementsToday',
  'placementsThisMonth',
] as const;

type Cells = { [Name in (typeof names)[number]]?: number | null };

interface Row {
  key: string;
  name: string;
  cells: Cells;
}

/** A number, the word for a hidden one, and a bar against the largest of its column. */
function Cell({ value, most }: { value: number | null; most: number }) {
  const { t } = useText();
  const wording = useWording();
  if (value === null) return <span className="muted">{t('figures.hidden')}</span>;
  return (
    <span className="figures-table__cell">
      {countText(wording, value)}
      {most > 0 && (
        <span className="figures-table__bar" aria-hidden style={{ inlineSize: `${(value / most) * 100}%` }} />
      )}
    </span>
  );
}

function Comparison({ rows, total }: { rows: Row[]; total: Cells }) {
  const { t } = useText();
  const columns: TableColumnsType<Row> = [
    { title: t('figures.market'), dataIndex: 'name', width: 200, fixed: 'left' },
    ...names.map((name) => {
      const most = Math.max(0, ...rows.map(({ cells }) => cells[name] ?? 0));
      return {
        title: t(`figures.${name}`),
        align: 'right' as const,
        width: 110,
        render: (_: unknown, { cells }: Row) => <Cell value={cells[name] ?? null} most={most} />,
      };
    }),
  ];
  return (
    <Table<Row>
      size="small"
      columns={columns}
      dataSource={rows}
      pagination={false}
      scroll={{ x: 1300 }}
      summary={() => (
        <Table.Summary.Row className="figures-table__total">
          <Table.Summary.Cell index={0}>{t('figures.total')}</Table.Summary.Cell>
          {names.map((name, index) => (
            <Table.Summary.Cell key={name} index={index + 1} align="right">
              <Cell value={total[name] ?? null} most={0} />
            </Table.Summary.Cell>
          ))}
        </Table.Summary.Row>
      )}
    />
  );
}

function Figures({ data }: { data: FiguresQuery }) {
  const { t } = useText();
  const wording = useWording();
  const { timeZone } = useMarket();
  const { asOf, markets, total } = data.marketFigures;
  if (markets.length === 0) return <EmptyState title={t('figures.empty')} />;
  const rows = markets.map(({ market, figures }) => ({
    key: market.id,
    name: market.name,
    cells: figures as Cells,
  }));
  const day = dateText(wording, dayOf(asOf, timeZone), dayOf(Date.now(), timeZone));
  return (
    <>
      <p className="muted">
        {t('figures.lead')} {t('figures.asOf', { time: `${day} ${timeOf(asOf, timeZone)}` })}
      </p>
      <div className="card">
        <Comparison rows={rows} total={total as Cells} />
      </div>
      <p className="muted">{t('figures.hiddenNote')}</p>
    </>
  );
}

function LoadedFigures() {
  const { data, problem, refresh } = useSteadyQuery(figuresQuery, {});
  if (!data) return problem ? <ProblemPanel problem={problem} onRetry={refresh} /> : <Loading />;
  return (
    <>
      {problem && <ProblemStrip problem={problem} onRetry={refresh} />}
      <Figures data={data} />
    </>
  );
}

/** What a city or province sees of the markets below it: sums side by side, and nobody. */
export function FiguresPage() {
  const { t } = useText();
  const staff = useStaff();
  const { region } = useMarket();
  usePageTitle(t('figures.title'));
  if (!region || !canReadFigures(staff)) return <EmptyState title={t('figures.forbidden')} />;
  return (
    <>
      <h1>{t('figures.title')}</h1>
      <LoadedFigures />
    </>
  );
}
