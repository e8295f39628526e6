import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { effectiveFilters } from '../../filters/board-query.ts';
import type { Filters } from '../../filters/filters.ts';
import type { Here } from '../../place/here.ts';
import { WiderSearches } from './wider-searches.tsx';

interface EmptyListProps {
  filters: Filters;
  here: Here | null;
}

/** No job fits: wider searches that do find are one tap away, and the whole board always. */
export function EmptyList({ filters, here }: EmptyListProps) {
  const { t } = useTranslation();
  const names = effectiveFilters(filters, here);
  if (!names.length) {
    return (
      <div className="notice">
        <p className="notice__title">{t('board.emptyBoard')}</p>
      </div>
    );
  }
  return (
    <div className="notice">
      <p className="notice__title">{t('board.empty')}</p>
      <WiderSearches filters={filters} here={here} />
      <ul className="notice__actions">
        <li>
          <Link className="button button--main" to="/">
            {t('board.dropAll')}
          </Link>
        </li>
      </ul>
    </div>
  );
}
