import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePreferences } from '../app/preferences.ts';
import type { Market } from '../app/market/use-market.ts';
import { effectiveFilters } from './board-query.ts';
import { useFilterNames } from './use-filter-names.ts';
import { withoutFilter, type Filters } from './filters.ts';
import { boardPath } from './filters-in-address.ts';

interface ActiveChipsProps {
  filters: Filters;
  market: Market | null;
}

/** What narrows the list, each gone with one tap. */
export function ActiveChips({ filters, market }: ActiveChipsProps) {
  const { t } = useTranslation();
  const { here } = usePreferences();
  const nameOf = useFilterNames(filters, market);
  const shown = effectiveFilters(filters, here).filter((name) => name !== 'search');
  if (!shown.length) return null;
  return (
    <ul className="chips">
      {shown.map((name) => (
        <li key={name}>
          <Link
            className="chip"
            to={boardPath(withoutFilter(filters, name))}
            aria-label={t('chip.remove', { name: nameOf(name) })}
          >
            {nameOf(name)} <span aria-hidden="true">×</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
