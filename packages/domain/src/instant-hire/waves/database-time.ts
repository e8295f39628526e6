import { contextWith, type UseCaseContext } from '../../context/index.ts';

/** The same request by the database's clock: the one that all processes share, whatever their own say. */
export const atTime = (context: UseCaseContext, now: Date): UseCaseContext =>
  contextWith(context, { clock: { now: () => now } });
