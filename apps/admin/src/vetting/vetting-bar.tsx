import { CheckOutlined, CloseOutlined } from '@ant-design/icons';
import { useState } from 'react';
import type { VettingDecision } from '../gql/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { DecisionButton } from '../shared/queue/decision-button.tsx';
import { ReasonDialog } from '../shared/queue/reason-dialog.tsx';
import { ApproveDialog } from './approve-dialog.tsx';
import type { Vetting } from './use-vetting.ts';

interface VettingBarProps {
  deciding: VettingDecision | null;
  onDecide: (vetting: Vetting) => void;
}

const reasonNames = ['papers', 'card', 'mismatch', 'contract', 'phone', 'site'] as const;

interface AskingProps extends Omit<VettingBarProps, 'deciding'> {
  asking: VettingDecision;
  onCancel: () => void;
}

/** Approving asks what was seen, refusing why. */
function Asking({ asking, onDecide, onCancel }: AskingProps) {
  const { t } = useText();
  if (asking === 'APPROVE') {
    const approve = (evidence: Vetting['evidence']) => onDecide({ decision: 'APPROVE', evidence, note: '' });
    return <ApproveDialog onSend={approve} onCancel={onCancel} />;
  }
  return (
    <ReasonDialog
      title={t('employers.vet.refuseTitle')}
      sendLabel={t('employers.vet.refuse')}
      danger
      reasons={reasonNames.map((name) => t(`employers.vet.canned.${name}`))}
      onSend={(note) => onDecide({ decision: 'REFUSE', evidence: [], note })}
      onCancel={onCancel}
    />
  );
}

/** Approve or refuse, one key each. */
export function VettingBar({ deciding, onDecide }: VettingBarProps) {
  const { t } = useText();
  const [asking, setAsking] = useState<VettingDecision | null>(null);
  const decide = (vetting: Vetting) => {
    setAsking(null);
    onDecide(vetting);
  };
  const busy = (decision: VettingDecision) => deciding === decision;
  const ask = (decision: VettingDecision) => () => setAsking(decision);
  const approve = { letter: 'a', label: t('employers.vet.approve'), icon: <CheckOutlined /> };
  const refuse = { letter: 'r', label: t('employers.vet.refuse'), icon: <CloseOutlined /> };
  return (
    <div className="decision-bar" role="group" aria-label={t('employers.vet.decide')}>
      <DecisionButton {...approve} main busy={busy('APPROVE')} run={ask('APPROVE')} />
      <DecisionButton {...refuse} busy={busy('REFUSE')} run={ask('REFUSE')} />
      {asking && <Asking asking={asking} onDecide={decide} onCancel={() => setAsking(null)} />}
    </div>
  );
}
