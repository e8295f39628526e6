import { Modal } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useRef, useState } from 'react';
import type { ReviewDecision } from '../gql/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { CannedReasons } from '../shared/canned-reasons.tsx';
import { ReasonField } from '../shared/reason-field.tsx';
import { useShortcut } from '../shortcuts/use-shortcut.tsx';
import { cannedReasons } from './canned-reasons.ts';

interface DigitShortcutProps {
  digit: number;
  reason: string;
  onChoose: (reason: string) => void;
}

function DigitShortcut({ digit, reason, onChoose }: DigitShortcutProps) {
  const shortcut = { keys: [String(digit)], label: reason, group: 'inReasons', inDialog: true } as const;
  useShortcut(shortcut, () => onChoose(reason));
  return null;
}

/** The reason as it is typed or chosen; sending needs one. */
function useReason(onSend: (note: string) => void) {
  const { t } = useText();
  const [note, setNote] = useState('');
  const [isMissing, setMissing] = useState(false);
  const field = useRef<TextAreaRef>(null);
  function choose(reason: string) {
    setNote(note.trim() ? `${note.trim()}\n${reason}` : reason);
    setMissing(false);
    requestAnimationFrame(() => field.current?.focus({ cursor: 'end' }));
  }
  function send() {
    const text = note.trim();
    if (text) return onSend(text);
    setMissing(true);
    field.current?.focus();
  }
  return { note, setNote, choose, send, field, error: isMissing ? t('review.reasonMissing') : null };
}

interface ReasonDialogProps {
  decision: ReviewDecision;
  onSend: (note: string) => void;
  onCancel: () => void;
}

/** Why: one of the usual reasons by its digit, in own words, or both. */
export function ReasonDialog({ decision, onSend, onCancel }: ReasonDialogProps) {
  const { t } = useText();
  const { note, setNote, choose, send, field, error } = useReason(onSend);
  const reasons = cannedReasons(decision, t);
  const body = useRef<HTMLDivElement>(null);
  // Who knows the digits has chosen before the dialog was open.
  const focusReasons = () => note === '' && body.current?.querySelector('button')?.focus();
  const shortcut = { label: t('shell.shortcuts.send'), group: 'inReasons', inDialog: true } as const;
  useShortcut({ ...shortcut, keys: ['Ctrl+Enter'] }, send);
  return (
    <Modal
      open
      title={t(`review.reasonTitle.${decision}`)}
      okText={[t(`review.send.${decision}`), ' ', <kbd key="key">Ctrl + Enter</kbd>]}
      okButtonProps={{ danger: decision === 'REJECT' }}
      cancelText={t('common.cancel')}
      onOk={send}
      onCancel={onCancel}
      afterOpenChange={(open) => open && focusReasons()}
    >
      <div ref={body}>
        {decision === 'APPROVE' && <p>{t('review.overrideText')}</p>}
        <p className="muted">{t('review.reasonHint')}</p>
        <CannedReasons reasons={reasons} onChoose={choose} numbered />
        {reasons.map((reason, index) => (
          <DigitShortcut key={reason} digit={index + 1} reason={reason} onChoose={choose} />
        ))}
        <ReasonField
          id="review-note"
          ref={field}
          label={t('review.reason')}
          value={note}
          onChange={setNote}
          error={error}
        />
      </div>
    </Modal>
  );
}
