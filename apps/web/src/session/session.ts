import { createSession } from '@yizhan/graphql-client';
import { marketCode } from '../app/market/market-choice.ts';
import { preferencesNow } from '../app/preferences.ts';

/** The one session of this tab. */
export const session = createSession({
  app: 'web',
  language: () => preferencesNow().language,
  market: marketCode,
});
