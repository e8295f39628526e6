import { CheckCircleOutlined } from '@ant-design/icons';
import { useText } from '../i18n/use-text.ts';
import { canMergePersons } from '../session/rights.ts';
import { useStaff } from '../session/staff-context.ts';
import { useQueueKeys } from '../shared/queue/queue-keys.ts';
import { QueueList } from '../shared/queue/queue-list.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { EmptyState } from '../states/empty-state.tsx';
import { Loading } from '../states/loading.tsx';
import { ProblemPanel, ProblemStrip } from '../states/problem-panel.tsx';
import { ConflictBar } from './conflict-bar.tsx';
import { ConflictPane } from './conflict-pane.tsx';
import { QueuedConflictEntry } from './queued-conflict.tsx';
import { useDuplicatesDesk, type QueuedConflict } from './use-duplicates.ts';
import '../shared/queue/queue-desk.css';

type Desk = ReturnType<typeof useDuplicatesDesk>;

function QueueAndConflict({ desk, conflict }: { desk: Desk; conflict: QueuedConflict }) {
  const { t } = useText();
  const { queue, selected, select, dismiss, deciding, merged } = desk;
  return (
    <div className="queue-desk">
      <QueueList
        items={queue.items}
        waiting={queue.waiting}
        selected={selected}
        onSelect={select}
        label={t('duplicates.list')}
        title={t('duplicates.queue')}
        entry={(item) => <QueuedConflictEntry conflict={item} />}
      />
      <section className="queue-desk__pane card" key={conflict.id}>
        <ConflictPane conflict={conflict} />
        <ConflictBar
          conflict={conflict}
          dismissing={deciding !== null}
          onDismiss={() => void dismiss(conflict)}
          onMerged={(outcome) => merged(conflict, outcome)}
        />
      </section>
    </div>
  );
}

function DuplicatesDesk() {
  const { t } = useText();
  const desk = useDuplicatesDesk();
  const { queue, selected, select } = desk;
  const ids = queue.items.map(({ id }) => id);
  useQueueKeys(ids, selected, select);
  if (!queue.isLoaded) {
    return queue.problem ? <ProblemPanel problem={queue.problem} onRetry={queue.refresh} /> : <Loading />;
  }
  const conflict = queue.items.find(({ id }) => id === selected) ?? queue.items[0];
  const allDone = { title: t('duplicates.empty'), text: t('duplicates.emptyText') };
  return (
    <>
      {queue.problem && <ProblemStrip problem={queue.problem} onRetry={queue.refresh} />}
      {conflict ? (
        <QueueAndConflict desk={desk} conflict={conflict} />
      ) : (
        <EmptyState icon={<CheckCircleOutlined />} {...allDone} />
      )}
    </>
  );
}

/** The queue of accounts that may be of one human being. */
export function DuplicatesPage() {
  const { t } = useText();
  const staff = useStaff();
  usePageTitle(t('duplicates.title'));
  return (
    <div>
      <h1 className="visually-hidden">{t('duplicates.title')}</h1>
      {canMergePersons(staff) ? <DuplicatesDesk /> : <EmptyState title={t('duplicates.forbidden')} />}
    </div>
  );
}
