import { Button } from 'antd';
import { useSteadyQuery } from '../client/use-steady-query.ts';
import { graphql } from '../gql/index.ts';
import { useText } from '../i18n/use-text.ts';
import { Pager } from '../shared/list/pager.tsx';
import { connectionArguments } from '../shared/list/paging.ts';
import { useListAddress, type ListAddress } from '../shared/list/use-list-address.ts';
import { useMarket } from '../shell/market-context.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { EmptyState } from '../states/empty-state.tsx';
import { Loading } from '../states/loading.tsx';
import { ProblemPanel, ProblemStrip } from '../states/problem-panel.tsx';
import { AuditFilterBar } from './audit-filter-bar.tsx';
import { apiFilterOf, filtersFrom, isNarrowed, paramsOf, type AuditFilters } from './audit-filters.ts';
import { AuditTable } from './audit-table.tsx';
import { ChainLine } from './chain-line.tsx';

const auditTrailQuery = graphql(`
  query AuditTrail($filter: AuditEntryFilter!, $first: Int, $after: String, $last: Int, $before: String) {
    auditChainCheck {
      ...AuditChainLine
    }
    auditEntries(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
      nodes {
        ...AuditTableRow
      }
      pageInfo {
        hasNextPage
        startCursor
        endCursor
      }
      totalCount
      totalCountIsExact
    }
  }
`);

const inAddress = { read: filtersFrom, write: paramsOf };

function AuditResults({ filters, paging, turnTo, clear }: ListAddress<AuditFilters>) {
  const { t } = useText();
  const { timeZone } = useMarket();
  const variables = { filter: apiFilterOf(filters, timeZone), ...connectionArguments(paging) };
  const { data, stale, problem, refresh } = useSteadyQuery(auditTrailQuery, variables);
  if (!data) return problem ? <ProblemPanel problem={problem} onRetry={refresh} /> : <Loading />;
  const narrowed = isNarrowed(filters);
  return (
    <>
      {problem && <ProblemStrip problem={problem} onRetry={refresh} />}
      <ChainLine check={data.auditChainCheck} />
      {data.auditEntries.nodes.length === 0 ? (
        <EmptyState title={t(narrowed ? 'audit.emptyFiltered' : 'audit.empty')}>
          {narrowed && <Button onClick={clear}>{t('jobs.filter.clear')}</Button>}
        </EmptyState>
      ) : (
        <div className="job-list card" aria-busy={stale}>
          <AuditTable entries={data.auditEntries.nodes} />
          <Pager label={t('audit.title')} connection={data.auditEntries} paging={paging} onTurn={turnTo} />
        </div>
      )}
    </>
  );
}

/** The audit trail of the market, for its auditors; filters and page stand in the address. */
export function AuditPage() {
  const { t } = useText();
  const address = useListAddress(inAddress);
  usePageTitle(t('audit.title'));
  return (
    <>
      <div className="page-head">
        <h1>{t('audit.title')}</h1>
        <p className="muted">{t('audit.lead')}</p>
      </div>
      <AuditFilterBar
        key={address.version}
        filters={address.filters}
        onChange={address.filterBy}
        onClear={address.clear}
      />
      <AuditResults {...address} />
    </>
  );
}
