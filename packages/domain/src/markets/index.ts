export { contrastToWhite } from './contrast.ts';
export * from './division.ts';
export * from './market-directory.ts';
export { assertHosts } from './region.ts';
export * from './slogans.ts';
