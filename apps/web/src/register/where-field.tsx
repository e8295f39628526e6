import { useTranslation } from 'react-i18next';
import type { Market } from '../app/market/use-market.ts';
import { useLocating } from '../place/use-locating.ts';
import type { WorkerDraft } from './worker-draft.ts';
import '../form/field.css';

interface WhereFieldProps {
  market: Market | null;
  draft: WorkerDraft;
  error: string | undefined;
  onChange(part: Pick<WorkerDraft, 'divisionCode' | 'location'>): void;
}

/** Where one lives, roughly: a sub-district by hand, or where the phone is. */
export function WhereField({ market, draft, error, onChange }: WhereFieldProps) {
  const { t } = useTranslation();
  const { locate, state } = useLocating((location) => onChange({ divisionCode: '', location }));
  const places = (market?.divisions ?? []).filter(({ level }) => level === 'SUBDISTRICT');
  return (
    <fieldset className="field">
      <legend className="field__label">{t('register.where')}</legend>
      <div className="here">
        <select
          id="place"
          className="select"
          aria-label={t('register.subdistrict')}
          aria-invalid={Boolean(error)}
          value={draft.divisionCode}
          onChange={({ target }) => onChange({ divisionCode: target.value, location: null })}
        >
          <option value="">{t('register.subdistrict')}</option>
          {places.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
        <button type="button" className="button" aria-disabled={state === 'locating'} onClick={locate}>
          {t(state === 'locating' ? 'here.locating' : 'here.usePhone')}
        </button>
      </div>
      <p className="field__hint" role="status">
        {draft.location ? t('here.phone') : t('register.whereHint')}
      </p>
      {(state === 'denied' || state === 'failed') && <p role="alert">{t(`here.${state}`)}</p>}
      {error && <p className="field__hint field__hint--wrong">{error}</p>}
    </fieldset>
  );
}
