import { RequestRefused } from '../graphql/edge/request-refused.ts';
import type { RateLimit } from './rate-limit.ts';

/** The caller's bucket is empty; `wait` is in milliseconds. */
export function rateLimited({ limit, cost, remaining, resetAt }: RateLimit, wait: number): RequestRefused {
  const seconds = Math.max(1, Math.ceil(wait / 1000));
  return new RequestRefused({
    code: 'RATE_LIMITED',
    status: 429,
    wording: {
      'zh-CN': '请求太频繁，请等 {seconds} 秒再试。',
      en: 'Too many requests. Try again in {seconds} s.',
    },
    values: { seconds },
    extensions: { limit, cost, remaining, resetAt: resetAt.toISOString(), retryAfter: seconds },
    retryAfter: seconds,
  });
}
