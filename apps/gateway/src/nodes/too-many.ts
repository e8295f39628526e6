import { BadArgument } from '@yizhan/domain';

/** A list argument that is longer than allowed. */
export const tooMany = (argument: string, most: number): BadArgument =>
  new BadArgument(argument, {
    'zh-CN': `一次最多 ${most} 个。`,
    en: `At most ${most} at once.`,
  });
