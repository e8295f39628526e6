export * from './market-directory.ts';
export * from './slogans.ts';
