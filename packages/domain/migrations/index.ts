import { CreateTheBoard1790000000000 } from './1790000000000-create-the-board.ts';

/** In order of their time stamps; a merged migration never changes. */
export const migrations = [CreateTheBoard1790000000000];
