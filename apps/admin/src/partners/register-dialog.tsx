import { SubmissionKey, useMutation } from '@yizhan/graphql-client';
import { Modal } from 'antd';
import { useState } from 'react';
import { useMessages } from '../client/use-messages.ts';
import { useReport } from '../client/use-report.ts';
import { useText } from '../i18n/use-text.ts';
import { PlainField } from '../shared/forms/plain-field.tsx';
import { useShortcut } from '../shortcuts/use-shortcut.tsx';
import { registerPartnerMutation } from './partner-documents.ts';
import { ScopeBoxes } from './scope-boxes.tsx';

interface RegisterDialogProps {
  onDone: (partner: { id: string; name: string }) => void;
  onClose: () => void;
}

/** Registers once, however often it is asked for. */
function useRegisterPartner(onDone: RegisterDialogProps['onDone']) {
  const report = useReport();
  const [{ fetching }, registerPartner] = useMutation(registerPartnerMutation);
  const [key] = useState(() => new SubmissionKey());
  const { messages, show, changed } = useMessages();
  async function register(name: string, contact: string, scopes: string[]) {
    if (fetching) return;
    const input = { name, contact: contact.trim() || null, scopes, idempotencyKey: key.take() };
    const { data, error } = await registerPartner({ input });
    if (error) return void report(error, []);
    key.settle();
    const { partner, userErrors } = data!.registerPartner;
    if (partner) onDone(partner);
    else show(userErrors);
  }
  return { register, registering: fetching, messages, changed };
}

/** Who a new partner is, and what it may do. */
export function RegisterDialog({ onDone, onClose }: RegisterDialogProps) {
  const { t } = useText();
  const [name, setName] = useState('');
  const [contact, setContact] = useState('');
  const [scopes, setScopes] = useState<string[]>(['jobs:read', 'jobs:write']);
  const { register, registering, messages, changed } = useRegisterPartner(onDone);
  const send = () => void register(name, contact, scopes);
  const shortcut = { label: t('partners.register'), group: 'inForm', inDialog: true } as const;
  useShortcut({ ...shortcut, keys: ['Ctrl+Enter'] }, send);
  const contactLabel = `${t('partners.contact')} (${t('common.optional')})`;
  return (
    <Modal
      open
      title={t('partners.register')}
      okText={[t('partners.register'), ' ', <kbd key="key">Ctrl + Enter</kbd>]}
      okButtonProps={{ loading: registering }}
      cancelText={t('common.cancel')}
      onOk={send}
      onCancel={onClose}
    >
      <PlainField
        {...{ id: 'partner-name', label: t('partners.name'), maxLength: 60, autoFocus: true }}
        {...{ value: name, onChange: changed('name', setName), error: messages['name'] }}
      />
      <PlainField
        {...{ id: 'partner-contact', label: contactLabel, hint: t('partners.contactHint'), maxLength: 120 }}
        {...{ value: contact, onChange: changed('contact', setContact), error: messages['contact'] }}
      />
      <ScopeBoxes scopes={scopes} onChange={changed('scopes', setScopes)} error={messages['scopes']} />
    </Modal>
  );
}
