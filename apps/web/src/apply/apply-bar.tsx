import { momentText, useWording } from '@yizhan/ui';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { serverNow } from '../app/server-clock.ts';
import { useDock } from '../app/frame/use-dock.ts';
import { useStatusWord } from '../work/status-word.ts';
import { mayApply } from './application-word.ts';
import './apply.css';
import { CallButton, useCall } from './call-button.tsx';
import { useApply } from './use-apply.ts';

type Apply = ReturnType<typeof useApply>;

/** What became of it, in place of the button. */
function Standing({ application, isQueued }: Pick<Apply, 'application' | 'isQueued'>) {
  const { t } = useTranslation();
  const wording = useWording();
  const statusWord = useStatusWord();
  if (isQueued) return <p className="apply__standing">{t('apply.queued')}</p>;
  if (!application) return null;
  const { status, changedAt } = application;
  return (
    <p className="apply__standing">
      <strong>{statusWord(status)}</strong> {momentText(wording, changedAt, serverNow())}{' '}
      <Link to="/work">{t('apply.toWork')}</Link>
    </p>
  );
}

function Notes({ refusal, note }: { refusal: Apply['refusal']; note: string | null }) {
  const { t } = useTranslation();
  const words = refusal && ('message' in refusal ? refusal.message : t(`shared:problem.${refusal.problem}`));
  return (
    <div role="alert">
      {words && <p className="apply__note">{words}</p>}
      {note && <p className="apply__note">{note}</p>}
    </div>
  );
}

interface ApplyBarProps {
  jobId: string;
  status: string;
}

/** 打电话 and 报名, always in reach; a job that is full takes people who wait for a place. */
export function ApplyBar({ jobId, status }: ApplyBarProps) {
  const { t } = useTranslation();
  const apply = useApply(jobId);
  const call = useCall(jobId);
  const bar = useRef<HTMLElement>(null);
  useDock(bar);
  const offersButton = mayApply(apply.application?.status ?? null) && !apply.isQueued;
  const label = status === 'FILLED' ? 'apply.wait' : 'apply.apply';
  return (
    <section ref={bar} className="apply" aria-label={t('apply.label')}>
      <Notes refusal={apply.refusal} note={call.note} />
      <div role="status">
        <Standing application={apply.application} isQueued={apply.isQueued} />
      </div>
      <div className="apply__buttons">
        {status === 'OPEN' && <CallButton {...call} />}
        {offersButton && (
          <button
            type="button"
            className="button button--main apply__button"
            aria-disabled={apply.isSending}
            onClick={apply.apply}
          >
            {t(apply.isSending ? 'apply.sending' : label)}
          </button>
        )}
      </div>
    </section>
  );
}
