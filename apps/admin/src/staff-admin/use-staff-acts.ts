import { useMutation } from '@yizhan/graphql-client';
import { App } from 'antd';
import { useReport } from '../client/use-report.ts';
import { useText } from '../i18n/use-text.ts';
import { resetStaffMutation, updateStaffMutation } from './staff-documents.ts';
import type { Colleague } from './staff-table.tsx';
import type { NewAccount } from './use-staff-form.ts';

/** Shutting out, letting in and resetting: each asks once more before it is done. */
export function useStaffActs(onPassword: (account: NewAccount) => void, refresh: () => void) {
  const { t } = useText();
  const { modal, message } = App.useApp();
  const report = useReport();
  const [, updateStaff] = useMutation(updateStaffMutation);
  const [, resetStaff] = useMutation(resetStaffMutation);
  const ask = (act: 'disable' | 'enable' | 'reset', name: string, onOk: () => Promise<void>) =>
    modal.confirm({
      title: t(`staff.${act}Title`, { name }),
      content: t(`staff.${act}Text`),
      okText: t(`staff.${act}`),
      okButtonProps: { danger: act !== 'enable' },
      cancelText: t('common.cancel'),
      onOk,
    });
  async function setDisabled(staffId: string, disabled: boolean) {
    const { data, error } = await updateStaff({ input: { staffId, disabled } });
    if (report(error, data?.updateStaffMember.userErrors ?? [])) return;
    void message.success(t('staff.saved'));
    refresh();
  }
  async function reset({ id, displayName: name }: Colleague) {
    const { data, error } = await resetStaff({ input: { staffId: id } });
    if (report(error, data?.resetStaffPassword.userErrors ?? [])) return;
    onPassword({ name, password: data?.resetStaffPassword.password ?? null });
    refresh();
  }
  return {
    able: ({ id, displayName, disabled }: Colleague) =>
      void ask(disabled ? 'enable' : 'disable', displayName, () => setDisabled(id, !disabled)),
    reset: (colleague: Colleague) => void ask('reset', colleague.displayName, () => reset(colleague)),
  };
}
