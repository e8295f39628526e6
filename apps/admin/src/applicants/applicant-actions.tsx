import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { ActedWorker } from '../acting/use-acting.ts';
import { useText } from '../i18n/use-text.ts';
import { LinkButton } from '../shared/link-button.tsx';
import { slipPath } from '../shared/paths/worker-paths.ts';
import { isLive } from '../shared/worker-words.ts';
import { actsFor, type ApplicationAct } from './application-status.ts';
import { RefuseDialog } from './refuse-dialog.tsx';
import { useApplicationActs, type Refusal } from './use-application-acts.ts';

interface ApplicantActionsProps {
  id: string;
  worker: ActedWorker;
  status: string;
  onChanged: () => void;
}

interface ActButtonProps {
  act: ApplicationAct;
  name: string;
  busy: boolean;
  run: () => void;
}

/** One act; its full name says for whom it is done, and about whom. */
function ActButton({ act, name, busy, run }: ActButtonProps) {
  const { t } = useText();
  const doer = t(act === 'accept' ? 'applicants.forWorker' : 'applicants.forEmployer');
  const label = t(`applicants.act.${act}`);
  return (
    <Button
      size="small"
      type={act === 'offer' || act === 'accept' ? 'primary' : 'default'}
      danger={act === 'refuse'}
      loading={busy}
      aria-label={`${doer}${label} ${name}`}
      title={`${doer}${label}`}
      onClick={run}
    >
      {label}
    </Button>
  );
}

/** For the employer: offer, keep in mind, refuse. For the worker: accept. And the slip to take along. */
export function ApplicantActions({ id, worker, status, onChanged }: ApplicantActionsProps) {
  const { t } = useText();
  const { name } = worker;
  const { run, acting } = useApplicationActs(onChanged);
  const [refusing, setRefusing] = useState(false);
  const start = (act: ApplicationAct) =>
    act === 'refuse' ? setRefusing(true) : void run(act, { id, worker });
  const refuse = (refusal: Refusal) => {
    setRefusing(false);
    void run('refuse', { id, worker }, refusal);
  };
  return (
    <div className="applicant__actions" role="group" aria-label={`${t('applicants.actions')} ${name}`}>
      {actsFor(status).map((act) => (
        <ActButton key={act} act={act} name={name} busy={acting === act} run={() => start(act)} />
      ))}
      {isLive(status) && (
        <LinkButton size="small" icon={<PrinterOutlined />} to={slipPath(id)}>
          {t('applicants.act.slip')}
        </LinkButton>
      )}
      {refusing && <RefuseDialog name={name} onCancel={() => setRefusing(false)} onSend={refuse} />}
    </div>
  );
}
