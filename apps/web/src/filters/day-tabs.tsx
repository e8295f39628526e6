import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Filters, StartDay } from './filters.ts';
import { boardPath } from './filters-in-address.ts';

const days: readonly { start: StartDay | null; word: string }[] = [
  { start: null, word: 'all' },
  { start: 'today', word: 'today' },
  { start: 'tomorrow', word: 'tomorrow' },
  { start: 'week', word: 'week' },
];

/** The commonest question first: for which day? */
export function DayTabs({ filters }: { filters: Filters }) {
  const { t } = useTranslation();
  return (
    <nav className="day-tabs" aria-label={t('filters.start')}>
      {days.map(({ start, word }) => (
        <Link
          key={word}
          className="day-tabs__one"
          to={boardPath({ ...filters, start })}
          aria-current={filters.start === start ? 'true' : undefined}
        >
          {t(`filters.day.${word}`)}
        </Link>
      ))}
    </nav>
  );
}
