import { createSession } from '@yizhan/graphql-client';
import { currentLanguage } from '../i18n/setup.ts';
import { marketCode } from './market-choice.ts';

/** The one session of this tab. */
export const session = createSession({ app: 'admin', language: currentLanguage, market: marketCode });
