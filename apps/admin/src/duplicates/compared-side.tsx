import { dateText, dayOf, useWording } from '@yizhan/ui';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useText } from '../i18n/use-text.ts';
import { workerPath } from '../shared/paths/worker-paths.ts';
import { useMarket } from '../shell/market-context.tsx';
import type { MergeSide } from './merge-side.ts';

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="fact">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function WorkerFacts({ worker }: { worker: MergeSide }) {
  const { t } = useText();
  const wording = useWording();
  const { timeZone } = useMarket();
  const { id, number, displayName, maskedIdNumber, applicationCount, placementCount, registeredAt } = worker;
  return (
    <>
      <Fact label={t('duplicates.fact.name')}>
        <Link to={workerPath(id)}>{displayName}</Link>
      </Fact>
      <Fact label={t('duplicates.fact.number')}>{number}</Fact>
      <Fact label={t('duplicates.fact.idNumber')}>{maskedIdNumber ?? t('duplicates.none')}</Fact>
      <Fact label={t('duplicates.fact.record')}>
        {applicationCount} / {placementCount}
      </Fact>
      <Fact label={t('duplicates.fact.registeredAt')}>
        {dateText(wording, dayOf(registeredAt, timeZone), dayOf(Date.now(), timeZone))}
      </Fact>
    </>
  );
}

interface ComparedSideProps {
  title: string;
  text: string;
  worker: MergeSide | null;
  phone: string | null;
  employerNames?: readonly string[];
  /** Instead of what a worker says, where they are none here. */
  children?: ReactNode;
}

/** One of the two: what is known of them, line by line as of the other. */
export function ComparedSide({
  title,
  text,
  worker,
  phone,
  employerNames = [],
  children,
}: ComparedSideProps) {
  const { t } = useText();
  return (
    <section className="compared__side" aria-label={title}>
      <h3>{title}</h3>
      <p className="muted">{text}</p>
      {!worker && children}
      <dl className="facts">
        {worker && <WorkerFacts worker={worker} />}
        {(worker ?? phone) && <Fact label={t('duplicates.fact.phone')}>{phone ?? t('duplicates.none')}</Fact>}
        {employerNames.length > 0 && (
          <Fact label={t('duplicates.fact.employers')}>{employerNames.join('、')}</Fact>
        )}
      </dl>
    </section>
  );
}
