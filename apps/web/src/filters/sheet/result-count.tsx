import { useQuery } from '@yizhan/graphql-client';
import { countText, useWording } from '@yizhan/ui';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../app/preferences.ts';
import { useToday } from '../../app/server-clock.ts';
import { graphql } from '../../gql/index.ts';
import { boardQuery } from '../board-query.ts';
import type { Filters } from '../filters.ts';
import { useDelayed } from '../use-delayed.ts';

const countDocument = graphql(`
  query BoardCount($filter: JobFilter, $near: GeoPointInput) {
    jobs(filter: $filter, near: $near, first: 1) {
      totalCount
      totalCountIsExact
    }
  }
`);

const pauseMs = 300;

/** How many jobs the filters would leave, told before the reader applies them. */
export function ResultCount({ filters }: { filters: Filters }) {
  const { t } = useTranslation();
  const wording = useWording();
  const { here } = usePreferences();
  const { filter, near } = boardQuery(useDelayed(filters, pauseMs), here, useToday());
  const [{ data, fetching, stale }] = useQuery({ query: countDocument, variables: { filter, near } });
  if (!data || fetching || stale) return t('filters.show');
  const { totalCount, totalCountIsExact } = data.jobs;
  if (totalCount === 0) return t('filters.showNone');
  return t('filters.showCount', { value: countText(wording, totalCount, totalCountIsExact) });
}
