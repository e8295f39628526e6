import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Recovery codes stand behind the wall between markets: no list reads them. */
export class WallRecoveryCodesOff1790400000000 implements MigrationInterface {
  name = 'WallRecoveryCodesOff1790400000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table staff_recovery_codes enable row level security;
      alter table staff_recovery_codes force row level security;
      create policy own_market on staff_recovery_codes
        using (market_id = nullif(current_setting('yizhan.market', true), '')::integer);
      create policy console on staff_recovery_codes to current_user
        using (current_setting('yizhan.console', true) = 'on');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy console on staff_recovery_codes;
      drop policy own_market on staff_recovery_codes;
      alter table staff_recovery_codes no force row level security;
      alter table staff_recovery_codes disable row level security;
    `);
  }
}
