import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Columns that come later are null in older entries and left out, so that their text stays what it was. */
const text = `
  create function audit_text(entry audit_entries) returns text language sql stable as $$
    select (jsonb_strip_nulls(to_jsonb(entry) - 'at' - 'detail')
      || jsonb_build_object('at', (extract(epoch from entry.at) * 1000)::bigint, 'detail', entry.detail))::text
  $$`;

const tables = `
  create table audit_links (
    market_id integer not null references markets (id),
    seq bigint not null,
    entry_id uuid not null,
    hash bytea not null,
    primary key (market_id, seq),
    unique (market_id, entry_id)
  );

  create table audit_checks (
    market_id integer primary key references markets (id),
    seq bigint not null,
    hash bytea not null,
    checked_at timestamptz(3) not null,
    fault text,
    fault_seq bigint
  );

  create index audit_entries_time on audit_entries (market_id, at, id);
  create index audit_entries_action on audit_entries (market_id, action, at, id);
  create index audit_entries_actor on audit_entries (market_id, actor_id, at, id);
  create index audit_entries_request on audit_entries (market_id, request_id) where request_id is not null`;

/** Which markets a transaction writes of: it waits for their chains in one order, whatever it did in which. */
const noting = `
  create function note_audited_markets() returns trigger language plpgsql as $$
  begin
    perform set_config('yizhan.audited', (
      select string_agg(distinct market, ',') from (
        select market_id::text as market from added
        union all select unnest(string_to_array(nullif(current_setting('yizhan.audited', true), ''), ','))
      ) markets
    ), true);
    return null;
  end $$;
  create trigger audit_entries_noted after insert on audit_entries
    referencing new table as added for each statement execute function note_audited_markets()`;

/**
 * At commit, when nothing is left to wait for, entries take their places one after the other. Each statement in here sees
 * what was committed before it got the lock.
 */
const chaining = `
  create function chain_audit_entry() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    market integer;
    last record;
  begin
    for market in
      select unnest(string_to_array(nullif(current_setting('yizhan.audited', true), ''), ',')::integer[])
      union select new.market_id order by 1
    loop
      perform pg_advisory_xact_lock(7302153, market);
    end loop;
    select seq, hash into last from audit_links where market_id = new.market_id order by seq desc limit 1;
    insert into audit_links (market_id, seq, entry_id, hash) values (
      new.market_id, coalesce(last.seq, 0) + 1, new.id,
      sha256(coalesce(last.hash, '') || convert_to(audit_text(new), 'UTF8'))
    );
    return null;
  end $$;
  create constraint trigger audit_entries_chain after insert on audit_entries
    deferrable initially deferred for each row execute function chain_audit_entry()`;

/** What was written before there was a chain, in the order of its time. */
const older = `
  do $$
  declare
    entry audit_entries;
    market integer := null;
    place bigint;
    last bytea;
  begin
    for entry in select * from audit_entries order by market_id, at, id loop
      if market is distinct from entry.market_id then
        market := entry.market_id;
        place := 0;
        last := '';
      end if;
      place := place + 1;
      last := sha256(last || convert_to(audit_text(entry), 'UTF8'));
      insert into audit_links (market_id, seq, entry_id, hash) values (market, place, entry.id, last);
    end loop;
  end $$`;

const walls = `
  create trigger audit_entries_kept before truncate on audit_entries
    for each statement execute function refuse_change();
  create trigger audit_links_append_only before update or delete on audit_links
    for each row execute function refuse_change();
  create trigger audit_links_kept before truncate on audit_links
    for each statement execute function refuse_change()`;

/** Entries of a market hang together: each link's hash holds the one before it and the entry's text. */
export class ChainTheAuditTrail1790230010000 implements MigrationInterface {
  name = 'ChainTheAuditTrail1790230010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('lock table audit_entries in share row exclusive mode');
    await runner.query(
      `select set_config('statement_timeout', '0', true), set_config('yizhan.console', 'on', true)`,
    );
    for (const part of [text, tables, older, noting, chaining, walls]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger audit_entries_kept on audit_entries;
      drop trigger audit_entries_chain on audit_entries;
      drop trigger audit_entries_noted on audit_entries;
      drop index audit_entries_time, audit_entries_action, audit_entries_actor, audit_entries_request;
      drop table audit_checks, audit_links;
      drop function chain_audit_entry, note_audited_markets, audit_text(audit_entries);
    `);
  }
}
