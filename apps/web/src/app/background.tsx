import { useRunningOutbox } from '../apply/use-outbox.ts';
import { useRunningWorkFeed } from '../work/use-work-feed.ts';

/** What goes on whatever page is open: the reader's own news, and what waits to be sent. */
export function Background() {
  useRunningWorkFeed();
  useRunningOutbox();
  return null;
}
