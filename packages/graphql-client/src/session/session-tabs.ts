import type { AppName } from '../request/request-headers.ts';

type News = 'signedIn' | 'signedOut' | 'locked';

export interface SessionTabs {
  tell(news: News): void;
}

/** Tabs of one browser share the refresh cookie, so they tell each other when its owner changes. */
export function sessionTabs(app: AppName, onNews: (news: News) => void): SessionTabs {
  if (typeof BroadcastChannel === 'undefined' || typeof window === 'undefined')
    return { tell: () => undefined };
  const channel = new BroadcastChannel(`yizhan-session-${app}`);
  channel.onmessage = ({ data }: MessageEvent<News>) => onNews(data);
  return { tell: (news) => channel.postMessage(news) };
}

/**
 * One tab at a time: refresh tokens rotate, and two tabs using the same one would look like theft.
 * Without Web Locks (no secure context) tabs take their chance.
 */
export async function oneTabAtATime<T>(app: AppName, work: () => Promise<T>): Promise<T> {
  const locks = typeof navigator === 'undefined' ? undefined : (navigator.locks as LockManager | undefined);
  if (!locks || typeof window === 'undefined') return work();
  return locks.request(`yizhan-session-${app}`, work);
}
