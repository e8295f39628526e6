import { readableText } from '../shared/index.ts';

/** A password to be shown once and copied by hand: 79 bits in four groups. */
export const oneTimePassword = (): string => Array.from({ length: 4 }, () => readableText(4)).join('-');
