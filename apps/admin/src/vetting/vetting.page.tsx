import { useText } from '../i18n/use-text.ts';
import { canVetEmployers } from '../session/rights.ts';
import { useStaff } from '../session/staff-context.ts';
import { QueueDesk } from '../shared/queue/queue-desk.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { EmptyState } from '../states/empty-state.tsx';
import { QueuedEmployerEntry } from './queued-employer.tsx';
import { useVettingDesk } from './use-vetting.ts';
import { VettedEmployerPane } from './vetted-employer.tsx';
import { VettingBar } from './vetting-bar.tsx';

function VettingDesk() {
  const { t } = useText();
  const { decide, deciding, ...desk } = useVettingDesk();
  return (
    <QueueDesk
      {...desk}
      label={t('employers.vet.list')}
      title={t('employers.vet.queue')}
      entry={(employer) => <QueuedEmployerEntry employer={employer} />}
      allDone={{ title: t('employers.vet.empty'), text: t('employers.vet.emptyText') }}
      pane={(id) => (
        <VettedEmployerPane
          id={id}
          decide={(employer) => (
            <VettingBar deciding={deciding} onDecide={(vetting) => void decide(employer, vetting)} />
          )}
        />
      )}
    />
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
