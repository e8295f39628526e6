import { refusalsOf } from '../../shared/index.ts';

/** Why a file cannot be had. */
export const refuseExport = refusalsOf({
  EXPORT_LIMIT: {
    'zh-CN': '今天下载的次数太多了，请明天再试。',
    en: 'Too many downloads today; try again tomorrow.',
  },
});
