import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import {
  lockSession,
  logout,
  pairScreen,
  phoneLogin,
  refreshSession,
  staffLogin,
  unlockSession,
} from './session-documents.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const listed = JSON.parse(read('../../session-documents.json')) as Record<string, string>;
const schema = buildSchema(read('../../../schema/schema.graphql'));

describe.each([staffLogin, phoneLogin, pairScreen, refreshSession, unlockSession, lockSession, logout])(
  'the persisted document $name',
  ({ text, hash }) => {
    it('has the hash of its text and is listed for the gateway', () => {
      expect(hash).toBe(createHash('sha256').update(text).digest('hex'));
      expect(listed[hash]).toBe(text);
    });

    it('fits the schema', () => {
      expect(validate(schema, parse(text))).toEqual([]);
    });
  },
);
