import { Modal } from 'antd';
import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { PlainField } from '../shared/forms/plain-field.tsx';
import { useShortcut } from '../shortcuts/use-shortcut.tsx';
import type { FreshCode } from './code-dialog.tsx';
import { useCreateScreen } from './use-screens.ts';

interface CreateDialogProps {
  onMade: (fresh: FreshCode | null) => void;
  onClose: () => void;
}

/** Name and place of a new screen. */
export function CreateDialog({ onMade, onClose }: CreateDialogProps) {
  const { t } = useText();
  const [name, setName] = useState('');
  const [place, setPlace] = useState('');
  const { create, creating, messages, changed } = useCreateScreen(onMade);
  const send = () => void create(name, place);
  const shortcut = { label: t('screens.create'), group: 'inForm', inDialog: true } as const;
  useShortcut({ ...shortcut, keys: ['Ctrl+Enter'] }, send);
  return (
    <Modal
      open
      title={t('screens.create')}
      okText={[t('screens.create'), ' ', <kbd key="key">Ctrl + Enter</kbd>]}
      okButtonProps={{ loading: creating }}
      cancelText={t('common.cancel')}
      onOk={send}
      onCancel={onClose}
    >
      <PlainField
        id="screen-name"
        autoFocus
        label={t('screens.name')}
        hint={t('screens.nameHint')}
        maxLength={30}
        value={name}
        onChange={changed('name', setName)}
        error={messages['name']}
      />
      <PlainField
        id="screen-place"
        label={`${t('screens.place')} (${t('common.optional')})`}
        hint={t('screens.placeHint')}
        maxLength={60}
        value={place}
        onChange={changed('place', setPlace)}
        error={messages['place']}
      />
    </Modal>
  );
}
