import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { noFilters } from '../filters.ts';
import { boardPath } from '../filters-in-address.ts';

/** For those who would rather tap than type. */
export function PopularWords() {
  const { t } = useTranslation();
  return (
    <p className="popular">
      <span className="popular__label">{t('search.popular')}</span>
      {t('search.popularWords')
        .split(' ')
        .map((word) => (
          <Link key={word} className="popular__word" to={boardPath({ ...noFilters, search: word })}>
            {word}
          </Link>
        ))}
    </p>
  );
}
