import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../app/preferences.ts';
import type { Market } from '../app/market/use-market.ts';
import { effectiveFilters } from './board-query.ts';
import { ActiveChips } from './active-chips.tsx';
import { DayTabs } from './day-tabs.tsx';
import './filters.css';
import type { Filters } from './filters.ts';
import { OrderSelect } from './order-select.tsx';
import { PopularWords } from './search/popular-words.tsx';
import { useSheet } from './sheet/use-sheet.ts';

const FilterSheet = lazy(async () => ({ default: (await import('./sheet/filter-sheet.tsx')).FilterSheet }));

interface FilterBarProps {
  market: Market | null;
  filters: Filters;
}

/** Everything that narrows or orders the board. */
export function FilterBar({ market, filters }: FilterBarProps) {
  const { t } = useTranslation();
  const { here } = usePreferences();
  const sheet = useSheet();
  const active = effectiveFilters(filters, here);
  return (
    <section className="filter-bar" aria-label={t('filters.title')}>
      {active.length === 0 && <PopularWords />}
      <DayTabs filters={filters} />
      <div className="filter-bar__row">
        <button
          type="button"
          className="button filter-bar__open"
          aria-haspopup="dialog"
          onClick={() => sheet.open(filters, 'top')}
        >
          <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d="M4 7h16M7 12h10M10 17h4" stroke="currentColor" strokeWidth="2.5" strokeLinecap="round" />
          </svg>
          {active.length ? t('filters.openCount', { value: active.length }) : t('filters.open')}
        </button>
        <OrderSelect filters={filters} />
      </div>
      <ActiveChips filters={filters} market={market} />
      {sheet.start && (
        <Suspense fallback={null}>
          <FilterSheet
            market={market}
            filters={filters}
            start={sheet.start}
            onClose={sheet.close}
            onApply={sheet.apply}
          />
        </Suspense>
      )}
    </section>
  );
}
