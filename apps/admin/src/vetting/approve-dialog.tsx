import { Checkbox, Modal } from 'antd';
import { useRef, useState } from 'react';
import type { VettingEvidence } from '../gql/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { evidences } from '../shared/evidence.ts';
import { DigitShortcut } from '../shared/queue/digit-shortcut.tsx';
import { useShortcut } from '../shortcuts/use-shortcut.tsx';
import { WarningSign } from '../states/warning-sign.tsx';
import './approve-dialog.css';

interface EvidenceProps {
  seen: readonly VettingEvidence[];
  toggle: (evidence: VettingEvidence) => void;
}

function EvidenceBoxes({ seen, toggle }: EvidenceProps) {
  const { t } = useText();
  return (
    <fieldset className="evidence-boxes">
      <legend className="visually-hidden">{t('employers.vet.evidence')}</legend>
      {evidences.map((evidence, index) => (
        <Checkbox key={evidence} checked={seen.includes(evidence)} onChange={() => toggle(evidence)}>
          <kbd>{index + 1}</kbd> {t(`employers.evidence.${evidence}`)}
          <DigitShortcut
            digit={index + 1}
            label={t(`employers.evidence.${evidence}`)}
            run={() => toggle(evidence)}
          />
        </Checkbox>
      ))}
    </fieldset>
  );
}

/** What was ticked so far; sending needs one at least. */
function useEvidence(onSend: (evidence: VettingEvidence[]) => void) {
  const [seen, setSeen] = useState<VettingEvidence[]>([]);
  const [isMissing, setMissing] = useState(false);
  function toggle(evidence: VettingEvidence) {
    setMissing(false);
    setSeen((before) =>
      before.includes(evidence) ? before.filter((each) => each !== evidence) : [...before, evidence],
    );
  }
  function send() {
    if (seen.length > 0) onSend(seen);
    else setMissing(true);
  }
  return { seen, toggle, send, isMissing };
}

interface ApproveDialogProps {
  onSend: (evidence: VettingEvidence[]) => void;
  onCancel: () => void;
}

/** Which papers were seen, each by its digit: without any, nothing is approved. */
export function ApproveDialog({ onSend, onCancel }: ApproveDialogProps) {
  const { t } = useText();
  const { seen, toggle, send, isMissing } = useEvidence(onSend);
  const body = useRef<HTMLDivElement>(null);
  const shortcut = { label: t('shell.shortcuts.send'), group: 'inReasons', inDialog: true } as const;
  useShortcut({ ...shortcut, keys: ['Ctrl+Enter'] }, send);
  return (
    <Modal
      open
      title={t('employers.vet.approveTitle')}
      okText={[t('employers.vet.approve'), ' ', <kbd key="key">Ctrl + Enter</kbd>]}
      cancelText={t('common.cancel')}
      onOk={send}
      onCancel={onCancel}
      afterOpenChange={(open) => open && body.current?.querySelector('input')?.focus()}
    >
      <div ref={body}>
        <p className="muted">{t('employers.vet.approveHint')}</p>
        <EvidenceBoxes seen={seen} toggle={toggle} />
        <p className="form-error" role="alert">
          {isMissing && <WarningSign />}
          {isMissing && t('employers.vet.evidenceMissing')}
        </p>
      </div>
    </Modal>
  );
}
