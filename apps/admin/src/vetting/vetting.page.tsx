import { CheckCircleOutlined } from '@ant-design/icons';
import { useText } from '../i18n/use-text.ts';
import { canVetEmployers } from '../session/rights.ts';
import { useStaff } from '../session/staff-context.ts';
import { useQueueKeys } from '../shared/queue/queue-keys.ts';
import { QueueList } from '../shared/queue/queue-list.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { EmptyState } from '../states/empty-state.tsx';
import { Loading } from '../states/loading.tsx';
import { ProblemPanel, ProblemStrip } from '../states/problem-panel.tsx';
import { QueuedEmployerEntry } from './queued-employer.tsx';
import { useVettingDesk } from './use-vetting.ts';
import { VettedEmployerPane } from './vetted-employer.tsx';
import { VettingBar } from './vetting-bar.tsx';
import '../shared/queue/queue-desk.css';

type Desk = ReturnType<typeof useVettingDesk>;

function QueueOfEmployers({ queue, selected, select }: Desk) {
  const { t } = useText();
  return (
    <QueueList
      items={queue.items}
      waiting={queue.waiting}
      selected={selected}
      onSelect={select}
      label={t('employers.vet.list')}
      title={t('employers.vet.queue')}
      entry={(employer) => <QueuedEmployerEntry employer={employer} />}
    />
  );
}

function QueueAndEmployer({ desk, selected }: { desk: Desk; selected: string }) {
  const { decide, deciding } = desk;
  return (
    <div className="queue-desk">
      <QueueOfEmployers {...desk} />
      <section className="queue-desk__pane card">
        <VettedEmployerPane
          key={selected}
          id={selected}
          decide={(employer) => (
            <VettingBar deciding={deciding} onDecide={(vetting) => void decide(employer, vetting)} />
          )}
        />
      </section>
    </div>
  );
}

function VettingDesk() {
  const { t } = useText();
  const desk = useVettingDesk();
  const { queue, selected, select } = desk;
  const ids = queue.items.map(({ id }) => id);
  useQueueKeys(ids, selected, select);
  if (!queue.isLoaded) {
    return queue.problem ? <ProblemPanel problem={queue.problem} onRetry={queue.refresh} /> : <Loading />;
  }
  const allDone = { title: t('employers.vet.empty'), text: t('employers.vet.emptyText') };
  return (
    <>
      {queue.problem && <ProblemStrip problem={queue.problem} onRetry={queue.refresh} />}
      {selected ? (
        <QueueAndEmployer desk={desk} selected={selected} />
      ) : (
        <EmptyState icon={<CheckCircleOutlined />} {...allDone} />
      )}
    </>
  );
}

/** The queue of employers whose papers are to be checked. */
export function VettingPage() {
  const { t } = useText();
  const staff = useStaff();
  usePageTitle(t('employers.vet.title'));
  return (
    <div>
      <h1 className="visually-hidden">{t('employers.vet.title')}</h1>
      {canVetEmployers(staff) ? <VettingDesk /> : <EmptyState title={t('employers.vet.forbidden')} />}
    </div>
  );
}
