import { dateText, dayRangeText, plainDecimal, useWording, wageText } from '@yizhan/ui';
import { useTranslation } from 'react-i18next';
import { useToday } from '../app/server-clock.ts';
import type { MyApplicationFragment } from '../gql/graphql.ts';
import { placeText } from '../place/place-text.ts';
import { expectedWage } from './expected-wage.ts';
import { hasBegun } from './has-begun.ts';
import { useNow } from './use-now.ts';
import { WageReceived } from './wage-received.tsx';

type Placement = NonNullable<MyApplicationFragment['placement']>;
type WagePromise = NonNullable<Placement['wagePromise']>;

interface PlacementPanelProps {
  placement: Placement;
  place: MyApplicationFragment['job']['place'];
  onChanged(): void;
}

function Promised({
  promise: { amount, unit, payBy, paidAmount, workerConfirmedAt },
}: {
  promise: WagePromise;
}) {
  const { t } = useTranslation();
  const wording = useWording();
  const today = useToday();
  return (
    <>
      <div>
        <dt>{t('work.wage.promised')}</dt>
        <dd>{wageText(wording, { min: amount, max: amount, unit })}</dd>
      </div>
      <div>
        <dt>{t('work.wage.payBy')}</dt>
        <dd>{dateText(wording, payBy, today)}</dd>
      </div>
      {workerConfirmedAt && (
        <div>
          <dt>{t('work.wage.paid')}</dt>
          <dd>{t('work.wage.yuan', { amount: plainDecimal(paidAmount ?? '') })}</dd>
        </div>
      )}
    </>
  );
}

/** What was agreed: when, where, how much, until when it is paid; and whether it was. */
export function PlacementPanel({ placement, place, onChanged }: PlacementPanelProps) {
  const { t } = useTranslation();
  const wording = useWording();
  const today = useToday();
  const now = useNow();
  const { id, startsOn, endsOn, wagePromise } = placement;
  const isBegun = hasBegun(placement, now);
  return (
    <div className="placement">
      <dl className="placement__facts">
        <div>
          <dt>{t('work.placement.when')}</dt>
          <dd>{dayRangeText(wording, startsOn, endsOn, today)}</dd>
        </div>
        <div>
          <dt>{t('work.placement.where')}</dt>
          <dd>{placeText(place)}</dd>
        </div>
        {wagePromise && <Promised promise={wagePromise} />}
      </dl>
      {wagePromise && isBegun && !wagePromise.workerConfirmedAt && (
        <WageReceived
          placementId={id}
          expected={expectedWage({ startsOn, endsOn: endsOn ?? null, wagePromise })}
          onDone={onChanged}
        />
      )}
    </div>
  );
}
