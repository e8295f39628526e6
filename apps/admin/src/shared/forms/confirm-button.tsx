import { Button, Modal, type ButtonProps } from 'antd';
import { useState } from 'react';
import { useText } from '../../i18n/use-text.ts';

interface ConfirmButtonProps {
  label: string;
  /** When the words on the button do not say of what. */
  name?: string;
  title: string;
  text: string;
  /** True when it worked: the question is closed. */
  onConfirm: () => Promise<boolean>;
  size?: ButtonProps['size'];
}

/** A button for what cannot simply be taken back: asks once more. */
export function ConfirmButton({ label, name, title, text, onConfirm, size }: ConfirmButtonProps) {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  async function confirm() {
    setBusy(true);
    const done = await onConfirm().finally(() => setBusy(false));
    if (done) setOpen(false);
  }
  return (
    <>
      <Button danger {...(size && { size })} aria-label={name ?? label} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Modal
        open={open}
        title={title}
        okText={label}
        okButtonProps={{ danger: true, loading: busy }}
        cancelText={t('common.cancel')}
        onOk={() => void confirm()}
        onCancel={() => setOpen(false)}
      >
        <p>{text}</p>
      </Modal>
    </>
  );
}
