import { useTranslation } from 'react-i18next';
import { setPreferences, usePreferences } from '../app/preferences.ts';
import type { Market } from '../app/market/use-market.ts';
import { DivisionSelect } from './division-select.tsx';
import type { Here } from './here.ts';
import { useLocating } from './use-locating.ts';
import '../form/field.css';

function useHereText(here: Here | null): string {
  const { t } = useTranslation();
  if (!here) return t('here.none');
  return here.divisionName ? t('here.division', { name: here.divisionName }) : t('here.phone');
}

/** Where distances are measured from: the phone's position on a tap, or a sub-district by hand. */
export function HereField({ market }: { market: Market | null }) {
  const { t } = useTranslation();
  const { here } = usePreferences();
  const { locate, state } = useLocating((point) => setPreferences({ here: { point, divisionName: null } }));
  const hereText = useHereText(here);
  return (
    <fieldset className="field">
      <legend className="field__label">{t('here.label')}</legend>
      <p className="field__value" role="status">
        {hereText}
      </p>
      <div className="here">
        <button type="button" className="button" aria-disabled={state === 'locating'} onClick={locate}>
          {t(state === 'locating' ? 'here.locating' : 'here.usePhone')}
        </button>
        <DivisionSelect market={market} here={here} />
        {here && (
          <button type="button" className="button" onClick={() => setPreferences({ here: null })}>
            {t('here.forget')}
          </button>
        )}
      </div>
      {(state === 'denied' || state === 'failed') && <p role="alert">{t(`here.${state}`)}</p>}
      <p className="field__hint">{t('here.stays')}</p>
    </fieldset>
  );
}
