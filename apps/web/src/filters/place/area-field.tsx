import { useTranslation } from 'react-i18next';
import type { Market } from '../../app/market/use-market.ts';
import { areasOf } from './areas.ts';
import { OptionField } from '../sheet/option-field.tsx';
import { toggled } from '../toggled.ts';
import { countIn, type Facets } from '../use-facets.ts';

interface AreaFieldProps {
  market: Market | null;
  chosen: string[];
  facets: Facets | null;
  onChange(codes: string[]): void;
}

/** Sub-districts, under their district where the market has several. */
export function AreaField({ market, chosen, facets, onChange }: AreaFieldProps) {
  const { t } = useTranslation();
  const areas = areasOf(market?.divisions ?? []);
  return areas.map(({ district, subdistricts }) => (
    <OptionField
      key={district?.code ?? ''}
      kind="checkbox"
      name="area"
      label={areas.length > 1 && district ? `${t('filters.area')} · ${district.name}` : t('filters.area')}
      options={subdistricts.map(({ code, name }) => ({
        value: code,
        label: name,
        count: countIn(facets?.divisions, ({ division }) => division.code === code),
      }))}
      isExact={facets?.isExact}
      isBusy={facets?.isBusy}
      chosen={chosen}
      onChange={(code) => onChange(toggled(chosen, code))}
    />
  ));
}
