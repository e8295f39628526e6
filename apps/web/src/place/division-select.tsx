import { useTranslation } from 'react-i18next';
import { setPreferences } from '../app/preferences.ts';
import type { Division, Market } from '../app/market/use-market.ts';
import { pointOf } from './geo-point.ts';
import type { Here } from './here.ts';

function placed(divisions: readonly Division[]): Division[] {
  return divisions.filter(({ level, location }) => level === 'SUBDISTRICT' && location);
}

interface DivisionSelectProps {
  market: Market | null;
  here: Here | null;
  /** Told when a place was chosen and is kept. */
  onChosen?(): void;
}

/** A sub-district instead of a position; its middle is near enough. */
export function DivisionSelect({ market, here, onChosen }: DivisionSelectProps) {
  const { t } = useTranslation();
  const divisions = placed(market?.divisions ?? []);
  const choose = (code: string) => {
    const division = divisions.find((one) => one.code === code);
    if (!division?.location) return;
    setPreferences({ here: { point: pointOf(division.location), divisionName: division.name } });
    onChosen?.();
  };
  return (
    <select
      className="select"
      aria-label={t('here.pick')}
      value={divisions.find(({ name }) => name === here?.divisionName)?.code ?? ''}
      onChange={(event) => choose(event.target.value)}
    >
      <option value="" disabled>
        {t('here.pick')}
      </option>
      {divisions.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </select>
  );
}
