import { erasedWorkerName } from '@yizhan/domain';

/** How a worker is called whose person was erased. */
export const formerWorker = { 'zh-CN': erasedWorkerName, en: 'Former worker' };
