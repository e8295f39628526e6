import { v7 } from 'uuid';

/** A new id: uuidv7, so that rows made later sort later. Made here because PostgreSQL before 18 has no uuidv7(). */
export const newId = (): string => v7();
