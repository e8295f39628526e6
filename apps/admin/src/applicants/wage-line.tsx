import { dateText, dayOf, plainDecimal, useWording, wageText } from '@yizhan/ui';
import { graphql, readFragment, type FragmentType } from '../gql/index.ts';
import { useText } from '../i18n/use-text.ts';
import { useMarket } from '../shell/market-context.tsx';
import { wageStateOf } from './wage-state.ts';

const wageLine = graphql(`
  fragment WageLine on WagePromise {
    amount
    unit
    payBy
    paidAmount
    employerConfirmedAt
    workerConfirmedAt
  }
`);

const tones = { paid: 'fact__good', employerSays: 'fact__warning', overdue: 'form-error', unpaid: 'muted' };

/** What was promised to be paid until when, and what became of it. */
export function WageLine({ promise: masked }: { promise: FragmentType<typeof wageLine> }) {
  const { t } = useText();
  const wording = useWording();
  const { timeZone } = useMarket();
  const promise = readFragment(wageLine, masked);
  const { amount, unit, payBy, paidAmount } = promise;
  const today = dayOf(Date.now(), timeZone);
  const state = wageStateOf(promise, today);
  const wage = wageText(wording, { min: amount, max: amount, unit });
  return (
    <p className="applicant__wage">
      {t('applicants.wage.promise', { wage, day: dateText(wording, payBy, today) })}{' '}
      <strong className={tones[state]}>
        {t(`applicants.wage.${state}`, { amount: plainDecimal(paidAmount ?? amount) })}
      </strong>
    </p>
  );
}
