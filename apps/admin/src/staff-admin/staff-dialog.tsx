import { Modal } from 'antd';
import { useText } from '../i18n/use-text.ts';
import { FormField } from '../posting-form/form-field.tsx';
import type { Messages } from '../posting-form/form-messages.ts';
import { roleName } from '../session/role-name.ts';
import { TextField } from '../shared/forms/text-field.tsx';
import { Toggles } from '../worker-form/toggles.tsx';
import { staffForm, staffRoles, type StaffValues } from './staff-values.ts';

interface StaffDialogProps {
  title: string;
  /** A new colleague chooses a user name; it stays afterwards. */
  isNew: boolean;
  /** One's own roles are somebody else's to change. */
  isOwn: boolean;
  values: StaffValues;
  messages: Messages;
  busy: boolean;
  set: (change: Partial<StaffValues>) => void;
  onSend: () => void;
  onCancel: () => void;
}

type FieldProps = Pick<StaffDialogProps, 'values' | 'messages' | 'set'>;

function TextLine({ path, values, messages, set }: FieldProps & { path: 'username' | 'displayName' }) {
  const { t } = useText();
  return (
    <TextField
      form={staffForm}
      path={path}
      label={t(`staff.${path}`)}
      hint={t(`staff.${path}Hint`)}
      maxLength={40}
      value={values[path]}
      error={messages[path]}
      onChange={(typed) => set({ [path]: typed })}
    />
  );
}

function Roles({ values, messages, set, isOwn }: FieldProps & { isOwn: boolean }) {
  const { t } = useText();
  if (isOwn) return <p className="muted">{t('staff.ownRoles')}</p>;
  return (
    <FormField
      form={staffForm}
      path="roles"
      label={t('staff.roles')}
      hint={t('staff.rolesHint')}
      error={messages['roles']}
    >
      {(control) => (
        <div
          id={control.id}
          className="staff-admin__roles"
          role="group"
          aria-label={t('staff.roles')}
          tabIndex={-1}
        >
          <Toggles
            values={staffRoles}
            chosen={values.roles}
            label={(role) => roleName(role, t)}
            onChange={(roles) => set({ roles })}
          />
        </div>
      )}
    </FormField>
  );
}

/** Who a colleague is and what they may do. */
export function StaffDialog({ title, isNew, isOwn, busy, onSend, onCancel, ...fields }: StaffDialogProps) {
  const { t } = useText();
  const whole = fields.messages[''];
  return (
    <Modal
      open
      title={title}
      okText={t('staff.save')}
      cancelText={t('common.cancel')}
      confirmLoading={busy}
      onOk={onSend}
      onCancel={onCancel}
    >
      <form className="staff-admin__form" noValidate onSubmit={(event) => event.preventDefault()}>
        {whole && (
          <p className="form-error" role="alert">
            {whole}
          </p>
        )}
        {isNew && <TextLine path="username" {...fields} />}
        <TextLine path="displayName" {...fields} />
        <Roles isOwn={isOwn} {...fields} />
      </form>
    </Modal>
  );
}
