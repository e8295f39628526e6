import { App } from 'antd';
import { AlsoRegistered } from '../duplicates/also-registered.tsx';
import { mergeSide } from '../duplicates/merge-side.ts';
import { graphql, readFragment, type FragmentType } from '../gql/index.ts';
import type { WorkerHeadFragment } from '../gql/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { canKeepWorkers, canMergePersons } from '../session/rights.ts';
import { useStaff } from '../session/staff-context.ts';
import { WarningSign } from '../states/warning-sign.tsx';
import { Reveal } from './reveal.tsx';
import { TodaySwitch } from './availability/today-switch.tsx';

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
    formerNumbers
    ...MergeSide
  }
`);

interface WorkerHeadProps {
  worker: FragmentType<typeof workerHead>;
  onChanged: () => void;
}

/** Masked until somebody says why they must be seen. */
function Numbers({ worker }: { worker: WorkerHeadFragment }) {
  const { t } = useText();
  const { id, maskedPhone, maskedIdNumber, mayReveal } = worker;
  return (
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
  );
}

interface TwiceProps {
  worker: FragmentType<typeof mergeSide>;
  onChanged: () => void;
}

/** Somebody says that they are registered once more. */
function Twice({ worker, onChanged }: TwiceProps) {
  const { t } = useText();
  const { message } = App.useApp();
  const kept = readFragment(mergeSide, worker);
  const { number } = kept;
  return (
    <AlsoRegistered
      kept={kept}
      onMerged={(outcome) => {
        if (outcome === 'done') void message.success(t('duplicates.merged', { number }));
        else void message.info(t('review.gone', { number }));
        onChanged();
      }}
    />
  );
}

/** Who it is; numbers are masked until somebody says why they must be seen. */
export function WorkerHead({ worker: masked, onChanged }: WorkerHeadProps) {
  const { t } = useText();
  const staff = useStaff();
  const worker = readFragment(workerHead, masked);
  const { id, number, formerNumbers, displayName, minor, availableToday } = worker;
  return (
    <section className="card worker-head">
      <div className="worker-head__name">
        <h1>{displayName}</h1>
        <span className="worker-head__number">{number}</span>
        {formerNumbers.length > 0 && (
          <span className="muted">{t('duplicates.former', { numbers: formerNumbers.join('、') })}</span>
        )}
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
      <Numbers worker={worker} />
      {canMergePersons(staff) && (
        <p>
          <Twice worker={worker} onChanged={onChanged} />
        </p>
      )}
    </section>
  );
}
