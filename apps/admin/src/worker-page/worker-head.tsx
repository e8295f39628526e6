import { useText } from '../i18n/use-text.ts';
import { graphql, readFragment, type FragmentType } from '../gql/index.ts';
import { canKeepWorkers } from '../session/rights.ts';
import { useStaff } from '../session/staff-context.ts';
import { WarningSign } from '../states/warning-sign.tsx';
import { Reveal } from './reveal.tsx';
import { TodaySwitch } from './today-switch.tsx';

const workerHead = graphql(`
  fragment WorkerHead on Worker {
    id
    number
    displayName
    maskedPhone
    maskedIdNumber
    mayReveal
    minor
    availableToday
  }
`);

interface WorkerHeadProps {
  worker: FragmentType<typeof workerHead>;
  onChanged: () => void;
}

/** Who it is; numbers are masked until somebody says why they must be seen. */
export function WorkerHead({ worker: masked, onChanged }: WorkerHeadProps) {
  const { t } = useText();
  const staff = useStaff();
  const worker = readFragment(workerHead, masked);
  const { id, number, displayName, maskedPhone, maskedIdNumber, mayReveal, minor, availableToday } = worker;
  return (
    <section className="card worker-head">
      <div className="worker-head__name">
        <h1>{displayName}</h1>
        <span className="worker-head__number">{number}</span>
        {availableToday && (
          <span className="status-tag status-tag--success">{t('workers.availableToday')}</span>
        )}
        {canKeepWorkers(staff) && <TodaySwitch id={id} on={availableToday} onChanged={onChanged} />}
      </div>
      {minor && (
        <p className="worker-head__minor">
          <WarningSign />
          {t('workers.page.minorText')}
        </p>
      )}
      <dl className="worker-head__numbers">
        <div>
          <dt>{t('workers.page.phone')}</dt>
          <dd>
            <Reveal id={id} field="phone" masked={maskedPhone ?? null} may={mayReveal} />
          </dd>
        </div>
        <div>
          <dt>{t('workers.page.idNumber')}</dt>
          <dd>
            <Reveal id={id} field="idNumber" masked={maskedIdNumber ?? null} may={mayReveal} />
          </dd>
        </div>
      </dl>
    </section>
  );
}
