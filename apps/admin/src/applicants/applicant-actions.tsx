import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { LinkButton } from '../shared/link-button.tsx';
import { slipPath } from '../shared/worker-paths.ts';
import { actsFor, mayCarrySlip, type ApplicationAct } from './application-status.ts';
import { RefuseDialog } from './refuse-dialog.tsx';
import { useApplicationActs } from './use-application-acts.ts';

interface ApplicantActionsProps {
  id: string;
  name: string;
  status: string;
  onChanged: () => void;
}

/** For the employer: offer, keep in mind, refuse. For the worker: accept. And the slip to take along. */
export function ApplicantActions({ id, name, status, onChanged }: ApplicantActionsProps) {
  const { t } = useText();
  const { run, acting } = useApplicationActs(onChanged);
  const [refusing, setRefusing] = useState(false);
  const act = (which: ApplicationAct) =>
    which === 'refuse' ? setRefusing(true) : void run(which, { id, name });
  const doer = (which: ApplicationAct) =>
    t(which === 'accept' ? 'applicants.forWorker' : 'applicants.forEmployer');
  return (
    <div className="applicant__actions" role="group" aria-label={`${t('applicants.actions')} ${name}`}>
      {actsFor(status).map((which) => (
        <Button
          key={which}
          size="small"
          type={which === 'offer' || which === 'accept' ? 'primary' : 'default'}
          danger={which === 'refuse'}
          loading={acting === which}
          aria-label={`${doer(which)}${t(`applicants.act.${which}`)} ${name}`}
          title={`${doer(which)}${t(`applicants.act.${which}`)}`}
          onClick={() => act(which)}
        >
          {t(`applicants.act.${which}`)}
        </Button>
      ))}
      {mayCarrySlip(status) && (
        <LinkButton size="small" icon={<PrinterOutlined />} to={slipPath(id)}>
          {t('applicants.act.slip')}
        </LinkButton>
      )}
      {refusing && (
        <RefuseDialog
          name={name}
          onCancel={() => setRefusing(false)}
          onSend={(refusal) => {
            setRefusing(false);
            void run('refuse', { id, name }, refusal);
          }}
        />
      )}
    </div>
  );
}
