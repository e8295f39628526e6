import { BadArgument } from '@yizhan/domain';

/** An id of another type, or text that is no id at all. */
export const wrongId = (argument: string): BadArgument =>
  new BadArgument(argument, {
    'zh-CN': '这个编号不对，请从列表里重新选择。',
    en: 'This is not an id of the right type.',
  });
