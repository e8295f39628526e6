import { useText } from '../i18n/use-text.ts';
import { canDecideCorrections } from '../session/rights.ts';
import { useStaff } from '../session/staff-context.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { EmptyState } from '../states/empty-state.tsx';
import { Loading } from '../states/loading.tsx';
import { ProblemPanel } from '../states/problem-panel.tsx';
import { QueuedCorrectionCard } from './queued-correction.tsx';
import { useCorrectionQueue } from './use-corrections.ts';

function Queue() {
  const { t } = useText();
  const { data, problem, refresh } = useCorrectionQueue();
  if (!data) return problem ? <ProblemPanel problem={problem} onRetry={refresh} /> : <Loading />;
  const { nodes } = data.correctionQueue;
  if (nodes.length === 0)
    return <EmptyState title={t('workers.corrections.empty')} text={t('workers.corrections.emptyText')} />;
  return nodes.map((correction) => (
    <QueuedCorrectionCard key={correction.id} correction={correction} onDecided={refresh} />
  ));
}

/** Names and ID numbers that people say are wrong, to be decided with the card. */
export function CorrectionsPage() {
  const { t } = useText();
  const staff = useStaff();
  usePageTitle(t('workers.corrections.title'));
  return (
    <>
      <div className="page-head">
        <h1>{t('workers.corrections.title')}</h1>
        <p className="muted">{t('workers.corrections.lead')}</p>
      </div>
      {canDecideCorrections(staff) ? <Queue /> : <EmptyState title={t('common.problem.forbidden')} />}
    </>
  );
}
