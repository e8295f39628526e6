import { Modal, Radio } from 'antd';
import { useText } from '../i18n/use-text.ts';
import { TextField } from '../shared/forms/text-field.tsx';
import { WarningSign } from '../states/warning-sign.tsx';
import type { MergeSide } from './merge-side.ts';
import { useMerge, type OtherSide } from './use-merge.ts';
import './duplicates.css';

interface PhoneChoiceProps {
  keptPhone: string | null;
  otherPhone: string | null;
  takeOther: boolean;
  onChange: (takeOther: boolean) => void;
}

/** Asked only where both have a phone. */
function PhoneChoice({ keptPhone, otherPhone, takeOther, onChange }: PhoneChoiceProps) {
  const { t } = useText();
  const only = keptPhone ?? otherPhone;
  if (only === null) return null;
  if (keptPhone === null || otherPhone === null || keptPhone === otherPhone)
    return <p>{t('duplicates.dialog.onlyPhone', { phone: only })}</p>;
  const options = [
    { value: true, label: t('duplicates.dialog.otherPhone', { phone: otherPhone }) },
    { value: false, label: t('duplicates.dialog.keptPhone', { phone: keptPhone }) },
  ];
  return (
    <fieldset className="merge-dialog__phones">
      <legend>{t('duplicates.dialog.phone')}</legend>
      <Radio.Group
        value={takeOther}
        options={options}
        onChange={({ target }) => onChange(target.value as boolean)}
      />
      <p className="form-field__hint">{t('duplicates.dialog.phoneText')}</p>
    </fieldset>
  );
}

interface CardFieldProps {
  idNumber: string;
  error: string | undefined;
  onChange: (typed: string) => void;
  onEnter: () => void;
}

/** The number on the card that lies on the desk. */
function CardField({ idNumber, error, onChange, onEnter }: CardFieldProps) {
  const { t } = useText();
  return (
    <TextField
      form="merge"
      path="idNumber"
      label={t('duplicates.dialog.idNumber')}
      hint={t('duplicates.dialog.idNumberHint')}
      autoFocus
      value={idNumber}
      error={error}
      onChange={onChange}
      onEnter={onEnter}
    />
  );
}

interface MergeDialogProps {
  kept: MergeSide;
  other: OtherSide;
  otherPhone: string | null;
  onMerged: (outcome: 'done' | 'gone') => void;
  onCancel: () => void;
}

/** Makes one of two registrations with the card on the desk; Enter in the number sends, Esc leaves. */
export function MergeDialog(props: MergeDialogProps) {
  const { t } = useText();
  const { kept, otherPhone, onCancel } = props;
  const { idNumber, type, takeOtherPhone, setTakeOtherPhone, wrong, sending, send } = useMerge(props);
  return (
    <Modal
      open
      title={t('duplicates.dialog.title', { name: kept.displayName, number: kept.number })}
      okText={t('duplicates.dialog.confirm')}
      okButtonProps={{ loading: sending }}
      cancelText={t('common.cancel')}
      onOk={send}
      onCancel={onCancel}
    >
      <p>{t('duplicates.dialog.text')}</p>
      <PhoneChoice
        keptPhone={kept.maskedPhone ?? null}
        otherPhone={otherPhone}
        takeOther={takeOtherPhone}
        onChange={setTakeOtherPhone}
      />
      <CardField idNumber={idNumber} error={wrong.idNumber} onChange={type} onEnter={send} />
      <p className="form-error" role="alert">
        {wrong.whole && <WarningSign />}
        {wrong.whole}
      </p>
    </Modal>
  );
}
