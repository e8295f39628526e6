import { refusalsOf } from '../shared/index.ts';

/** What can be wrong with a search that somebody saves. */
export const refuseSearch = refusalsOf({
  SAVED_SEARCH_NAME: {
    'zh-CN': '名字写 1 到 20 个字。',
    en: 'Give it a name of 1 to 20 characters.',
  },
  SAVED_SEARCH_EMPTY: {
    'zh-CN': '先选一个条件，再保存。',
    en: 'Choose something to look for before you save it.',
  },
  SAVED_SEARCH_LIMIT: {
    'zh-CN': '最多存 {max} 个，请先删掉一个。',
    en: 'At most {max} can be kept; delete one first.',
  },
  SAVED_SEARCH_NOT_FOUND: {
    'zh-CN': '没有叫这个名字的，可能已经删了。',
    en: 'There is none of that name; it may have been deleted.',
  },
  SAVED_SEARCH_NAME_TAKEN: {
    'zh-CN': '已经有一个叫这个名字了，换一个。',
    en: 'Another one has that name; choose another.',
  },
});
