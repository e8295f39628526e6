import { KeyOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useText } from '../i18n/use-text.ts';
import { useLocation, useNavigate } from 'react-router';
import { GlobalSearch } from '../search/global-search.tsx';
import { useShortcutSheet } from '../shortcuts/shortcut-sheet.tsx';
import { useShortcut } from '../shortcuts/use-shortcut.tsx';
import { AccountMenu } from './account-menu.tsx';
import { canKeepWorkers, canPost } from '../session/rights.ts';
import { useStaff } from '../session/staff-context.ts';
import { newWorkerPath } from '../shared/paths/worker-paths.ts';
import './top-bar.css';

/** Search, shortcuts, account: the same on every page. */
export function TopBar() {
  const { t } = useText();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const staff = useStaff();
  const { open, sheet } = useShortcutSheet();
  useShortcut(
    { keys: ['n'], label: t('shell.shortcuts.newJob'), group: 'everywhere', enabled: canPost(staff) },
    () => void navigate('/jobs/new'),
  );
  useShortcut(
    {
      keys: ['d'],
      label: t('shell.shortcuts.newWorker'),
      group: 'everywhere',
      // On the form itself it would only throw away what is typed.
      enabled: canKeepWorkers(staff) && pathname !== newWorkerPath,
    },
    () => void navigate(newWorkerPath),
  );
  return (
    <header className="top-bar">
      <GlobalSearch />
      <div className="top-bar__tools">
        <Button type="text" icon={<KeyOutlined />} onClick={open}>
          <span className="top-bar__label">{t('shell.shortcuts.open')}</span> <kbd>?</kbd>
        </Button>
        <AccountMenu />
      </div>
      {sheet}
    </header>
  );
}
