import { createHash } from 'node:crypto';

/** One SQL statement with the name it is prepared under; the text begins with that name as a comment. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** A statement that was put together for a caller; without a name it is prepared anew each time. */
export interface TextStatement {
  readonly name?: string;
  readonly text: string;
}

/**
 * Declares a statement of a store. PostgreSQL keeps 63 characters of a prepared name, and two texts under one name
 * would answer each other's calls: so a statement whose text varies carries what varies in its name.
 */
export function statement(name: string, text: string): Statement {
  if (name.length > 63) throw new Error(`Statement name ${name} is longer than 63 characters`);
  return { name, text: `/* ${name} */ ${text}` };
}

/**
 * Declares a statement that PostgreSQL plans for the values of each call, which takes a millisecond: for long expressions over many
 * rows, that take half the time once the values stand in them.
 */
export const plannedEachTime = (name: string, text: string): Statement => ({
  name: '', // the driver prepares it under no name
  text: `/* ${name} */ ${text}`,
});

/** A statement whose name may be longer than PostgreSQL keeps: then it is named after its text. */
export const statementNamed = (name: string, text: string): Statement =>
  name.length > 63 ? statementOf(name.slice(0, name.indexOf('.')), text) : statement(name, text);

/** A statement of many possible shapes, named after its text: shapes that differ never share a name. */
export function statementOf(prefix: string, text: string): Statement {
  return statement(`${prefix}.${createHash('sha256').update(text).digest('base64url').slice(0, 22)}`, text);
}
