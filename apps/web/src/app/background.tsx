import { useRunningOutbox } from '../apply/use-outbox.ts';
import { useViewer } from '../session/use-viewer.ts';
import { useRunningWorkFeed } from '../work/use-work-feed.ts';
import { useBrand } from './frame/use-brand.ts';
import { useRecovery } from './use-recovery.ts';

/** What goes on whatever page is open: who reads, the reader's own news, what waits to be sent, the market's look. */
export function Background() {
  const { problem, retry } = useViewer();
  useRecovery(problem !== null, retry);
  useRunningWorkFeed();
  useRunningOutbox();
  useBrand();
  return null;
}
