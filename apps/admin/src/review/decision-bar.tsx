import { CheckOutlined, CloseOutlined, RollbackOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { worstOf } from '@yizhan/ui';
import type { LanguageNeedDecisionInput, ReviewDecision } from '../gql/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { useShortcut } from '../shortcuts/use-shortcut.tsx';
import { ReasonDialog } from '../shared/queue/reason-dialog.tsx';
import { cannedReasons } from './canned-reasons.ts';
import { NeedDecisionList } from './need-decisions.tsx';
import type { ReviewedJob } from './reviewed-job.tsx';
import { useNeedDecisions } from './use-need-decisions.ts';

interface DecisionBarProps {
  job: ReviewedJob;
  deciding: ReviewDecision | null;
  onDecide: (decision: ReviewDecision, note: string, needs: LanguageNeedDecisionInput[]) => void;
}

const looks = {
  APPROVE: { letter: 'a', label: 'review.approve', icon: <CheckOutlined />, button: { type: 'primary' } },
  RETURN: { letter: 'r', label: 'review.return', icon: <RollbackOutlined />, button: {} },
  REJECT: { letter: 'x', label: 'review.reject', icon: <CloseOutlined />, button: { danger: true } },
} as const;

interface DecisionButtonProps {
  decision: ReviewDecision;
  busy: boolean;
  run: () => void;
}

function DecisionButton({ decision, busy, run }: DecisionButtonProps) {
  const { t } = useText();
  const { letter, label, icon, button } = looks[decision];
  useShortcut({ keys: [letter], label: t(label), group: 'inReview' }, run);
  return (
    <Button {...button} size="large" icon={icon} loading={busy} onClick={run}>
      {t(label)} <kbd>{letter.toUpperCase()}</kbd>
    </Button>
  );
}

interface WhyProps {
  decision: ReviewDecision;
  onCancel: () => void;
  onSend: (note: string) => void;
}

function Why({ decision, onCancel, onSend }: WhyProps) {
  const { t } = useText();
  return (
    <ReasonDialog
      title={t(`review.reasonTitle.${decision}`)}
      sendLabel={t(`review.send.${decision}`)}
      danger={decision === 'REJECT'}
      {...(decision === 'APPROVE' && { text: t('review.overrideText') })}
      reasons={cannedReasons(decision, t)}
      onCancel={onCancel}
      onSend={onSend}
    />
  );
}

/** Approve, return or reject, one key each, and before it the needs of languages. Whatever needs a reason asks for it first. */
export function DecisionBar({ job, deciding, onDecide }: DecisionBarProps) {
  const { t } = useText();
  const [asking, setAsking] = useState<ReviewDecision | null>(null);
  const needs = useNeedDecisions(job.languageNeeds);
  if (!job.allowedActions.includes('REVIEW')) return null;
  const isBlocked = worstOf(job.ruleHits ?? []) === 'BLOCK';
  const send = (decision: ReviewDecision, note: string) => onDecide(decision, note, needs.decisions());
  const begin = (decision: ReviewDecision, needsReason: boolean) => {
    if (decision === 'APPROVE' && !needs.isComplete()) return;
    if (needsReason) setAsking(decision);
    else send(decision, '');
  };
  const button = (decision: ReviewDecision, needsReason: boolean) => {
    const run = () => begin(decision, needsReason);
    return <DecisionButton decision={decision} busy={deciding === decision} run={run} />;
  };
  return (
    <>
      <NeedDecisionList needs={job.languageNeeds} decisions={needs} />
      <div className="decision-bar" role="group" aria-label={t('review.decide')}>
        {button('APPROVE', isBlocked)}
        {button('RETURN', true)}
        {button('REJECT', true)}
        {asking && (
          <Why
            decision={asking}
            onCancel={() => setAsking(null)}
            onSend={(note) => {
              setAsking(null);
              send(asking, note);
            }}
          />
        )}
      </div>
    </>
  );
}
