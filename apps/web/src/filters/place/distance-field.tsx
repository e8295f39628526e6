import { distanceText, useWording } from '@yizhan/ui';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../app/preferences.ts';
import type { Market } from '../../app/market/use-market.ts';
import { HereField } from '../../place/here-field.tsx';
import { distances } from '../filters.ts';
import { OptionField } from '../sheet/option-field.tsx';

interface DistanceFieldProps {
  market: Market | null;
  /** Where the reader came to choose a place: shown at once. */
  isFirst: boolean;
  withinMetres: number | null;
  onChange(withinMetres: number | null): void;
}

/** From where, and how far. The distance is offered once there is a place to measure from. */
export function DistanceField({ market, isFirst, withinMetres, onChange }: DistanceFieldProps) {
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isFirst) top.current?.scrollIntoView({ block: 'start' });
  }, [isFirst]);
  const { t } = useTranslation();
  const wording = useWording();
  const { here } = usePreferences();
  const options = [
    { value: '', label: t('filters.any') },
    ...distances.map((metres) => ({
      value: String(metres),
      label: t('filters.within', { distance: distanceText(wording, metres) }),
    })),
  ];
  return (
    <div className="field-pair" ref={top}>
      <HereField market={market} />
      {here && (
        <OptionField
          kind="radio"
          name="within"
          label={t('filters.distance')}
          options={options}
          chosen={[String(withinMetres ?? '')]}
          onChange={(value) => onChange(value ? Number(value) : null)}
        />
      )}
    </div>
  );
}
