import { useMutation } from '@yizhan/graphql-client';
import { App, Button } from 'antd';
import { useReport } from '../client/use-report.ts';
import { useText } from '../i18n/use-text.ts';
import { ConfirmButton } from '../shared/forms/confirm-button.tsx';
import { updatePartnerMutation } from './partner-documents.ts';

interface SwitchProps {
  partner: { id: string; name: string; disabledAt?: string | null };
  refresh: () => void;
}

/** Disables a partner, or lets it work again. */
export function PartnerSwitch({ partner: { id, name, disabledAt }, refresh }: SwitchProps) {
  const { t } = useText();
  const { message } = App.useApp();
  const report = useReport();
  const [{ fetching }, updatePartner] = useMutation(updatePartnerMutation);
  async function turn(disabled: boolean): Promise<boolean> {
    const { data, error } = await updatePartner({ input: { partnerId: id, disabled } });
    if (report(error, data?.updatePartner.userErrors ?? [])) return false;
    void message.success(t(disabled ? 'partners.disabled' : 'partners.enabled'));
    refresh();
    return true;
  }
  if (disabledAt)
    return (
      <Button loading={fetching} onClick={() => void turn(false)}>
        {t('partners.enable')}
      </Button>
    );
  return (
    <ConfirmButton
      label={t('partners.disable')}
      title={t('partners.disableTitle', { name })}
      text={t('partners.disableText')}
      onConfirm={() => turn(true)}
    />
  );
}
