import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { useDatabase } from '@yizhan/testing';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrations } from '../../migrations/index.ts';
import { statement } from '../database/index.ts';
import { Database } from './database.ts';

const suite = useDatabase(async function migrated(url) {
  const database = await Database.connect({ url, poolSize: 2 });
  await database.migrate();
  await database.close();
});
let database: Database;
beforeAll(async () => {
  database = await Database.connect({ url: suite.url, poolSize: 2 });
});
afterAll(() => database.close());

const steps = migrations.map((Migration): MigrationInterface => new Migration());
const timestampOf = ({ name = '' }: MigrationInterface): number => Number(/\d{13}$/.exec(name)?.[0]);

/** Entities say columns; indexes, keys and checks are the migrations' alone. */
const aboutIndexOrConstraint = /^(DROP INDEX |ALTER TABLE "\w+" DROP CONSTRAINT )/;

const catalogue = statement(
  'test.catalogue',
  `select 'column' as kind, format('%s.%s %s %s %s %s', table_name, column_name, data_type, datetime_precision, is_nullable, column_default) as it
   from information_schema.columns where table_schema = 'public' and table_name <> 'migrations'
   union all select 'index', indexdef from pg_indexes where schemaname = 'public' and tablename <> 'migrations'
   union all select 'constraint', conrelid::regclass || ' ' || pg_get_constraintdef(oid) from pg_constraint
     where connamespace = 'public'::regnamespace and conrelid <> 'migrations'::regclass
   union all select 'trigger', pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
   union all select 'function', pg_get_functiondef(oid) from pg_proc where pronamespace = 'public'::regnamespace
   order by 1, 2`,
);

const whatThereIs = () => database.scoped().rows<{ kind: string; it: string }>(catalogue);

const run = (work: (runner: QueryRunner) => Promise<void>): Promise<void> =>
  database.scoped().transaction((tx) => work(tx.manager.queryRunner!));

describe('the migrations', () => {
  it('leave the columns as the entities say', async () => {
    const drift = await database.drift();
    expect(drift.filter((change) => !aboutIndexOrConstraint.test(change))).toEqual([]);
  });

  it('run in the order of their time stamps', () => {
    const timestamps = steps.map(timestampOf);
    expect(timestamps).toEqual(timestamps.toSorted((a, b) => a - b));
    expect(new Set(timestamps).size).toBe(steps.length);
  });

  it('are all listed, under the time stamp of their file', async () => {
    const files = await readdir(new URL('../../migrations/', import.meta.url));
    const stamps = files.filter((file) => file !== 'index.ts').map((file) => Number.parseInt(file));
    expect(stamps.toSorted((a, b) => a - b)).toEqual(steps.map(timestampOf));
  });

  it('leave nothing behind when they are taken back, and come back the same', async () => {
    const before = await whatThereIs();
    await run(async (runner) => {
      for (const step of steps.toReversed()) await step.down(runner);
    });
    expect(await whatThereIs()).toEqual([]);
    await run(async (runner) => {
      for (const step of steps) await step.up(runner);
    });
    expect(await whatThereIs()).toEqual(before);
    expect(before.length).toBeGreaterThan(100);
  });
});
