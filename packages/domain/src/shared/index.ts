export * from './china.ts';
export * from './clock.ts';
export * from './id.ts';
export * from './keyset.ts';
export * from './language.ts';
export * from './page.ts';
export * from './principal.ts';
export * from './refusal.ts';
