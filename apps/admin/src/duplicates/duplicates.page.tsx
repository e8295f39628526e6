import { useText } from '../i18n/use-text.ts';
import { canMergePersons } from '../session/rights.ts';
import { useStaff } from '../session/staff-context.ts';
import { QueueDesk } from '../shared/queue/queue-desk.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { EmptyState } from '../states/empty-state.tsx';
import { ConflictBar } from './conflict-bar.tsx';
import { ConflictPane } from './conflict-pane.tsx';
import { QueuedConflictEntry } from './queued-conflict.tsx';
import { useDuplicatesDesk } from './use-duplicates.ts';

function DuplicatesDesk() {
  const { t } = useText();
  const { queue, selected, select, dismiss, deciding, merged } = useDuplicatesDesk();
  const conflict = queue.items.find(({ id }) => id === selected) ?? queue.items[0];
  return (
    <QueueDesk
      queue={queue}
      selected={conflict?.id ?? null}
      select={select}
      label={t('duplicates.list')}
      title={t('duplicates.queue')}
      entry={(item) => <QueuedConflictEntry conflict={item} />}
      allDone={{ title: t('duplicates.empty'), text: t('duplicates.emptyText') }}
      pane={() =>
        conflict && (
          <>
            <ConflictPane conflict={conflict} />
            <ConflictBar
              conflict={conflict}
              dismissing={deciding !== null}
              onDismiss={() => void dismiss(conflict)}
              onMerged={(outcome) => merged(conflict, outcome)}
            />
          </>
        )
      }
    />
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
