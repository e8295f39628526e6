import { useSteadyQuery } from '../client/use-steady-query.ts';
import { graphql } from '../gql/index.ts';
import { useText } from '../i18n/use-text.ts';
import { ListResults, NothingListed } from '../shared/list/list-results.tsx';
import { connectionArguments } from '../shared/list/paging.ts';
import { useListAddress, type ListAddress } from '../shared/list/use-list-address.ts';
import { useMarket } from '../shell/market-context.tsx';
import { usePageTitle } from '../shell/page-title.ts';
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

function AuditResults({ address }: { address: ListAddress<AuditFilters> }) {
  const { t } = useText();
  const { timeZone } = useMarket();
  const { filters, paging, clear } = address;
  const variables = { filter: apiFilterOf(filters, timeZone), ...connectionArguments(paging) };
  const query = useSteadyQuery(auditTrailQuery, variables);
  return (
    <>
      {query.data && <ChainLine check={query.data.auditChainCheck} />}
      <ListResults
        label={t('audit.title')}
        query={query}
        listOf={({ auditEntries }) => auditEntries}
        address={address}
        empty={
          <NothingListed
            narrowed={isNarrowed(filters)}
            title={t('audit.empty')}
            narrowedTitle={t('audit.emptyFiltered')}
            onClear={clear}
          />
        }
        table={({ nodes }) => <AuditTable entries={nodes} />}
      />
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
      <AuditResults address={address} />
    </>
  );
}
