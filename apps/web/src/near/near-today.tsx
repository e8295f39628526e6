import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { setPreferences, usePreferences } from '../app/preferences.ts';
import type { Market } from '../app/market/use-market.ts';
import { effectiveFilters } from '../filters/board-query.ts';
import { noFilters, type Filters } from '../filters/filters.ts';
import { boardPath } from '../filters/filters-in-address.ts';
import { DivisionSelect } from '../place/division-select.tsx';
import { useLocating } from '../place/use-locating.ts';
import './near.css';

interface NearTodayProps {
  market: Market | null;
  filters: Filters;
}

/** In the address, so that back leads here again. */
const target = boardPath({ ...noFilters, start: 'today', order: 'NEAREST' });

/** What is asked for once the place is known; where the phone says no, a sub-district does as well. */
function AskForPlace({ market }: Pick<NearTodayProps, 'market'>) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const go = () => void navigate(target);
  const { locate, state } = useLocating((point) => {
    setPreferences({ here: { point, divisionName: null } });
    go();
  });
  const isRefused = state === 'denied' || state === 'failed';
  return (
    <>
      <button type="button" className="near__go" aria-disabled={state === 'locating'} onClick={locate}>
        <strong>{t(state === 'locating' ? 'here.locating' : 'near.today')}</strong>
        <span>{t('near.why')}</span>
      </button>
      {isRefused && (
        <div className="near__place">
          <p role="alert">{t(`here.${state}`)}</p>
          <DivisionSelect market={market} here={null} onChosen={go} />
        </div>
      )}
    </>
  );
}

/** One tap to what can still be begun today, nearest first; offered while nothing else is looked for. */
export function NearToday({ market, filters }: NearTodayProps) {
  const { t } = useTranslation();
  const { here } = usePreferences();
  if (effectiveFilters(filters, here).length > 0) return null;
  return (
    <section className="near" aria-label={t('near.today')}>
      {here ? (
        <Link className="near__go" to={target}>
          <strong>{t('near.today')}</strong>
          <span>{here.divisionName ? t('here.division', { name: here.divisionName }) : t('here.phone')}</span>
        </Link>
      ) : (
        <AskForPlace market={market} />
      )}
    </section>
  );
}
