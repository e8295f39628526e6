import { useQuery } from '@yizhan/graphql-client';
import { countText, distanceText, useWording } from '@yizhan/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useToday } from '../../app/server-clock.ts';
import type { WiderSearchesQuery, Widening } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { boardQuery } from '../../filters/board-query.ts';
import { noFilters, withoutFilter, type FilterName, type Filters } from '../../filters/filters.ts';
import { boardPath } from '../../filters/filters-in-address.ts';
import type { Here } from '../../place/here.ts';

const widerDocument = graphql(`
  query WiderSearches($filter: JobFilter, $near: GeoPointInput) {
    widerSearches(filter: $filter, near: $near) {
      widening
      search
      occupationCodes
      divisionCodes
      withinMetres
      count
      countIsExact
    }
  }
`);

type Wider = WiderSearchesQuery['widerSearches'][number];

const dropped: Partial<Record<Widening, FilterName>> = {
  WITHOUT_SEARCH: 'search',
  WITHOUT_TRADES: 'occupationCodes',
  WITHOUT_SETTLEMENT: 'settlements',
  WITHOUT_WAGE: 'wageAtLeast',
  WITHOUT_DAYS: 'start',
  WITHOUT_URGENT: 'urgent',
  WITHOUT_PLACE: 'divisionCodes',
  WITHOUT_RADIUS: 'withinMetres',
};

/** The reader's filters as the wider search has them. */
function filtersOf(filters: Filters, wider: Wider): Filters {
  const { widening, search, occupationCodes, divisionCodes, withinMetres } = wider;
  if (widening === 'WHOLE_BOARD') return noFilters;
  const name = dropped[widening];
  if (name) return withoutFilter(filters, name);
  return {
    ...filters,
    search: search ?? '',
    occupationCodes: occupationCodes ?? [],
    divisionCodes: divisionCodes ?? [],
    withinMetres: withinMetres ?? null,
  };
}

function useNames(filters: Filters): (wider: Wider) => string {
  const { t } = useTranslation();
  const wording = useWording();
  return ({ widening, search, withinMetres }) => {
    const name = dropped[widening];
    if (name) return t('board.drop', { name: t(`board.filterName.${name}`, { value: filters.search }) });
    const values = { search, distance: distanceText(wording, withinMetres ?? 0) };
    return t(`board.wider.${widening}`, values);
  };
}

/** Wider searches that find something, each with how much. */
export function WiderSearches({ filters, here }: { filters: Filters; here: Here | null }) {
  const { t } = useTranslation();
  const wording = useWording();
  const nameOf = useNames(filters);
  const { filter, near } = boardQuery(filters, here, useToday());
  const [{ data }] = useQuery({ query: widerDocument, variables: { filter, near } });
  const searches = (data?.widerSearches ?? []).filter((one) => one.widening !== 'WHOLE_BOARD');
  if (searches.length === 0) return null;
  return (
    <>
      <p>{t('board.widerHint')}</p>
      <ul className="notice__actions">
        {searches.map((wider) => (
          <li key={`${wider.widening} ${wider.search}`}>
            <Link className="button" to={boardPath(filtersOf(filters, wider))}>
              {t('board.widerCount', {
                name: nameOf(wider),
                value: countText(wording, wider.count, wider.countIsExact),
              })}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
