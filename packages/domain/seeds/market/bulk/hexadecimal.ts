/** Bytes as PostgreSQL reads them out of text. */
export const hexadecimal = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`;
