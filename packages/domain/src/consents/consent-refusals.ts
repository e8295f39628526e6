import { refusalsOf } from '../shared/index.ts';

/** What can be wrong with giving a consent, or taking it back. */
export const refuseConsent = refusalsOf({
  CONSENT_TEXT_OUTDATED: {
    'zh-CN': '说明已经更新，请看过新的说明再同意。',
    en: 'The text has changed; please read the new one before you agree.',
  },
  CONSENT_EVIDENCE_REQUIRED: {
    'zh-CN': '替人办理时，请选看过什么：身份证或签字单。',
    en: 'When you do this for somebody, say what you saw: card or signed slip.',
  },
  CONSENT_REQUIRED: {
    'zh-CN': '需要先同意“{title}”，请到“我的 → 我的信息”打开。',
    en: 'This needs your consent “{title}”; give it under “Me → My data”.',
  },
});
