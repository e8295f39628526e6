import { UserOutlined } from '@ant-design/icons';
import { Button, Dropdown, type MenuProps } from 'antd';
import { session } from '../session/session.ts';
import { languages, switchLanguage } from '../i18n/setup.ts';
import { useText } from '../i18n/use-text.ts';
import { accountPath, useDeskLock } from '../session/use-desk-lock.ts';
import { forgetDrafts } from '../job-draft/draft-store.ts';
import { roleName } from '../session/role-name.ts';
import { useNavigate } from 'react-router';
import { useStaff } from '../session/staff-context.ts';

async function signOut(): Promise<void> {
  forgetDrafts();
  await session.signOut();
}

/** Who is signed in, the language, and the way out. */
export function AccountMenu() {
  const { t, language } = useText();
  const staff = useStaff();
  const navigate = useNavigate();
  const lock = useDeskLock();
  const roles = staff.roles.map((role) => roleName(role, t)).join(' · ');
  const items: MenuProps['items'] = [
    { key: 'who', type: 'group', label: `${staff.username} · ${roles}` },
    ...languages.map(({ tag, ownName }) => ({
      key: tag,
      label: <span lang={tag}>{ownName}</span>,
      disabled: tag === language,
      onClick: () => void switchLanguage(tag),
    })),
    { type: 'divider' },
    { key: 'account', label: t('shell.account.page'), onClick: () => void navigate(accountPath) },
    { key: 'lock', label: `${t('shell.account.lock')} (F9)`, onClick: lock },
    { key: 'signOut', label: t('shell.account.signOut'), onClick: () => void signOut() },
  ];
  return (
    <Dropdown trigger={['click']} menu={{ items }}>
      <Button
        type="text"
        icon={<UserOutlined />}
        aria-label={`${t('shell.account.label')} ${staff.displayName}`}
      >
        <span className="top-bar__label">{staff.displayName}</span>
      </Button>
    </Dropdown>
  );
}
