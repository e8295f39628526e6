import '@fontsource-variable/noto-sans-sc/index.css';
import { useRef } from 'react';
import { useParams } from 'react-router';
import { isLive } from '../shared/worker-words.ts';
import { useText } from '../i18n/use-text.ts';
import { canDecideApplications } from '../session/rights.ts';
import { useStaff } from '../session/staff-context.ts';
import { jobPath } from '../shared/paths/job-paths.ts';
import { LinkButton } from '../shared/link-button.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { EmptyState } from '../states/empty-state.tsx';
import { Loading } from '../states/loading.tsx';
import { ProblemPanel } from '../states/problem-panel.tsx';
import { pageRule, useLength, usePaper } from './paper.ts';
import { ReferralSlip } from './referral-slip.tsx';
import { slipNumber } from './slip-facts.ts';
import { useSlip, type SlipApplication } from './slip-query.ts';
import { SlipToolbar } from './slip-toolbar.tsx';
import { useSlipPrinting } from './use-slip-printing.ts';
import './slip-page.css';
import './slip.css';

function PrintableSlip({ application, webUrl }: { application: SlipApplication; webUrl: string }) {
  const { t } = useText();
  const { id, job, worker } = application;
  usePageTitle(`${t('slip.title')} ${slipNumber(job.number, worker.number)}`);
  const [paper, choosePaper] = usePaper();
  const { print, recording, printing } = useSlipPrinting(id);
  const sheet = useRef<HTMLElement>(null);
  const length = useLength(sheet, `${paper} ${printing}`);
  return (
    <div data-recorded={printing !== null} className="slip-page__desk">
      <style>{pageRule(paper, length)}</style>
      <SlipToolbar
        jobId={job.id}
        paper={paper}
        onPaper={choosePaper}
        recording={recording}
        onPrint={() => void print()}
      />
      <p className="slip-page__unrecorded">{t('slip.useButton')}</p>
      <ReferralSlip ref={sheet} application={application} webUrl={webUrl} paper={paper} printing={printing} />
    </div>
  );
}

function SlipById({ id }: { id: string }) {
  const { t } = useText();
  const { data, problem, refresh, application, webUrl } = useSlip(id);
  if (!data) {
    const isMissing = problem?.kind === 'notFound' || problem?.kind === 'badInput';
    if (problem && !isMissing) return <ProblemPanel problem={problem} onRetry={refresh} />;
    return problem ? <EmptyState title={t('common.problem.notFound')} /> : <Loading />;
  }
  if (!application) return <EmptyState title={t('common.problem.notFound')} />;
  if (isLive(application.status)) return <PrintableSlip application={application} webUrl={webUrl} />;
  return (
    <EmptyState title={t('slip.over')}>
      <LinkButton to={jobPath(application.job.id)}>{t('slip.back')}</LinkButton>
    </EmptyState>
  );
}

/** The referral slip (推荐信) of an application: what is on the screen is what comes out of the printer. */
export function SlipPage() {
  const { t } = useText();
  const staff = useStaff();
  const { id = '' } = useParams();
  return (
    <main className="slip-page">
      {canDecideApplications(staff) ? (
        <SlipById key={id} id={id} />
      ) : (
        <EmptyState title={t('slip.forbidden')} />
      )}
    </main>
  );
}
