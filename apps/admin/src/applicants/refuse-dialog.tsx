import { Checkbox, Modal, Radio } from 'antd';
import { useRef, useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { DigitShortcut } from '../shared/queue/digit-shortcut.tsx';
import { useShortcut } from '../shortcuts/use-shortcut.tsx';
import type { Refusal } from './use-application-acts.ts';
import '../vetting/approve-dialog.css';

/** What employers say; the other codes are workers' reasons. */
const reasons = ['FILLED', 'SKILL', 'TIME', 'DISTANCE', 'DOCUMENTS', 'UNREACHABLE', 'OTHER'] as const;
type Reason = (typeof reasons)[number];

function ReasonChoice({ chosen, choose }: { chosen: Reason; choose: (reason: Reason) => void }) {
  const { t } = useText();
  return (
    <fieldset className="evidence-boxes">
      <legend className="visually-hidden">{t('applicants.refuseReason')}</legend>
      <Radio.Group
        className="evidence-boxes"
        name="refusal"
        value={chosen}
        onChange={({ target }) => choose(target.value as Reason)}
      >
        {reasons.map((reason, index) => (
          <Radio key={reason} value={reason}>
            <kbd>{index + 1}</kbd> {t(`applicants.reason.${reason}`)}
          </Radio>
        ))}
      </Radio.Group>
      {reasons.map((reason, index) => (
        <DigitShortcut
          key={reason}
          digit={index + 1}
          label={t(`applicants.reason.${reason}`)}
          run={() => choose(reason)}
        />
      ))}
    </fieldset>
  );
}

interface RefuseDialogProps {
  name: string;
  onSend: (refusal: Refusal) => void;
  onCancel: () => void;
}

/** Why the employer says no: a coded reason by its digit, and whether the worker is told. */
export function RefuseDialog({ name, onSend, onCancel }: RefuseDialogProps) {
  const { t } = useText();
  const [reason, setReason] = useState<Reason>('FILLED');
  const [shareReason, setShareReason] = useState(true);
  const body = useRef<HTMLDivElement>(null);
  const send = () => onSend({ reason, shareReason });
  const shortcut = { label: t('shell.shortcuts.send'), group: 'inReasons', inDialog: true } as const;
  useShortcut({ ...shortcut, keys: ['Ctrl+Enter'] }, send);
  return (
    <Modal
      open
      title={t('applicants.refuseTitle', { name })}
      okText={[t('applicants.refuseSend'), ' ', <kbd key="key">Ctrl + Enter</kbd>]}
      okButtonProps={{ danger: true }}
      cancelText={t('common.cancel')}
      onOk={send}
      onCancel={onCancel}
      afterOpenChange={(open) => open && body.current?.querySelector('input')?.focus()}
    >
      <div ref={body}>
        <ReasonChoice chosen={reason} choose={setReason} />
        <Checkbox checked={shareReason} onChange={({ target }) => setShareReason(target.checked)}>
          {t('applicants.share')}
        </Checkbox>
      </div>
    </Modal>
  );
}
