export { useDatabase } from './database.ts';
export type { Prepare, SuiteDatabase } from './database.ts';
export { useDemoMarket, useProduct } from './product.ts';
export type { Addresses, SuiteProduct } from './product.ts';
export { useTimeOfDay } from './time-of-day.ts';
export type { TimeOfDay } from './time-of-day.ts';
