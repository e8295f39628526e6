import type { MigrationInterface, QueryRunner } from 'typeorm';

const trigger = (columns: string, condition: string): string => `
create trigger jobs_wake_instant_hire after update of ${columns} on jobs for each row
  when (${condition}) execute function wake_instant_hire();
`;
const stateChanged = 'old.status is distinct from new.status or old.urgent is distinct from new.urgent';
const placesAdded = 'new.headcount - new.placed_count > old.headcount - old.placed_count';

/**
 * More places of a job that is being offered, by a raised headcount or by somebody who drops out, make its next step due: they need
 * not wait for the clock of the wave.
 */
export class OfferAddedPlaces1790715000000 implements MigrationInterface {
  name = 'OfferAddedPlaces1790715000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger jobs_wake_instant_hire on jobs');
    await runner.query(
      trigger('status, urgent, headcount, placed_count', `${stateChanged} or ${placesAdded}`),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger jobs_wake_instant_hire on jobs');
    await runner.query(trigger('status, urgent', stateChanged));
  }
}
