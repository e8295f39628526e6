import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { effectiveFilters } from '../filters/board-query.ts';
import { withoutFilter, type Filters } from '../filters/filters.ts';
import { boardPath } from '../filters/filters-in-address.ts';
import type { Here } from '../place/here.ts';

interface EmptyListProps {
  filters: Filters;
  here: Here | null;
}

/** No job fits: each filter can be dropped with one tap. */
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
      <p>{t('board.emptyHint')}</p>
      <ul className="notice__actions">
        {names.length > 1 &&
          names.map((name) => (
            <li key={name}>
              <Link className="button" to={boardPath(withoutFilter(filters, name))}>
                {t('board.drop', { name: t(`board.filterName.${name}`, { value: filters.search }) })}
              </Link>
            </li>
          ))}
        <li>
          <Link className="button button--main" to="/">
            {t('board.dropAll')}
          </Link>
        </li>
      </ul>
    </div>
  );
}
