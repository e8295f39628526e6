import { App, Button } from 'antd';
import { useReport } from '../../client/use-report.ts';
import { useText } from '../../i18n/use-text.ts';
import { useAnnounce } from '../../shell/announcer.tsx';
import { useShortcut } from '../../shortcuts/use-shortcut.tsx';
import { useUpdateWorker } from '../use-update-worker.ts';

interface TodaySwitchProps {
  id: string;
  on: boolean;
  onChanged: () => void;
}

/** Whether they can work today: asked of everybody who comes to the window, so it is one key. */
export function TodaySwitch({ id, on, onChanged }: TodaySwitchProps) {
  const { t } = useText();
  const { message } = App.useApp();
  const announce = useAnnounce();
  const report = useReport();
  const [{ fetching }, updateWorker] = useUpdateWorker();
  async function change() {
    if (fetching) return;
    const { data, error } = await updateWorker({ input: { workerId: id, availableToday: !on } });
    if (report(error, data?.updateWorker.userErrors ?? [])) return;
    const text = t(on ? 'workers.page.todayOff' : 'workers.page.todayOn');
    void message.success(text);
    announce(text);
    onChanged();
  }
  useShortcut(
    { keys: ['t'], label: t('workers.page.shortcuts.today'), group: 'atWorker' },
    () => void change(),
  );
  return (
    <Button loading={fetching} onClick={() => void change()}>
      {t(on ? 'workers.page.unsetToday' : 'workers.page.setToday')} <kbd>T</kbd>
    </Button>
  );
}
