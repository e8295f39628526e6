import { Modal } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useRef, useState } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { useShortcut } from '../../shortcuts/use-shortcut.tsx';
import { CannedReasons } from '../forms/canned-reasons.tsx';
import { ReasonField } from '../forms/reason-field.tsx';
import { DigitShortcut } from './digit-shortcut.tsx';

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
  title: string;
  /** On the button that sends. */
  sendLabel: string;
  danger: boolean;
  /** What one should know before deciding. */
  text?: string;
  /** The usual reasons, each with its digit. */
  reasons: readonly string[];
  onSend: (note: string) => void;
  onCancel: () => void;
}

/** Why: one of the usual reasons by its digit, in own words, or both. */
export function ReasonDialog({ title, sendLabel, danger, text, reasons, ...on }: ReasonDialogProps) {
  const { t } = useText();
  const { note, setNote, choose, send, field, error } = useReason(on.onSend);
  const body = useRef<HTMLDivElement>(null);
  // Who knows the digits has chosen before the dialog was open.
  const focusReasons = () => note === '' && body.current?.querySelector('button')?.focus();
  const shortcut = { label: t('shell.shortcuts.send'), group: 'inReasons', inDialog: true } as const;
  useShortcut({ ...shortcut, keys: ['Ctrl+Enter'] }, send);
  return (
    <Modal
      open
      title={title}
      okText={[sendLabel, ' ', <kbd key="key">Ctrl + Enter</kbd>]}
      okButtonProps={{ danger }}
      cancelText={t('common.cancel')}
      onOk={send}
      onCancel={on.onCancel}
      afterOpenChange={(open) => open && focusReasons()}
    >
      <div ref={body}>
        {text && <p>{text}</p>}
        <p className="muted">{t('review.reasonHint')}</p>
        <CannedReasons reasons={reasons} onChoose={choose} numbered />
        {reasons.map((reason, index) => (
          <DigitShortcut key={reason} digit={index + 1} label={reason} run={() => choose(reason)} />
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
