import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ConsentPurpose } from '../consents/index.ts';

/** A person who looks for work in one market. What identifies them is with the person, sealed. */
@Entity('workers')
export class Worker {
  @PrimaryColumn('integer') marketId: number;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') personId: string;
  /** Read aloud at the window, e.g. HBG2600001. */
  @Column('text') number: string;
  /** Numbers of other registrations that turned out to be theirs; they still find them. */
  @Column('text', { array: true, default: '{}' }) formerNumbers: string[];
  /** How strangers see them: 王师傅. */
  @Column('text') politeName: string;
  /** For the age guards only; the day of birth is sealed with the ID number. */
  @Column('smallint') birthYear: number;
  /** When somebody registered at 16 or 17 comes of age; null for adults. */
  @Column('date', { nullable: true }) adultOn: string | null;
  @Column('text', { array: true }) occupationCodes: string[];
  /** What they can do, and what of it staff has confirmed: kept by worker_skills, for finding them. */
  @Column('integer', { array: true, default: '{}' }) skillIds: number[];
  @Column('integer', { array: true, default: '{}' }) confirmedSkillIds: number[];
  @Column('text', { array: true, default: '{zh}' }) languages: string[];
  @Column('double precision', { nullable: true }) longitude: number | null;
  @Column('double precision', { nullable: true }) latitude: number | null;
  @Column('text', { nullable: true }) divisionCode: string | null;
  /** How far they go to work, as the crow flies. */
  @Column('integer', { default: 20_000 }) radiusMetres: number;
  @Column('numeric', { precision: 10, scale: 2, nullable: true }) wagePerDayAtLeast: string | null;
  /** Days of the week they usually can: bit 0 is Monday. */
  @Column('smallint', { default: 127 }) weekdays: number;
  /** The day for which they said "I can work today"; it goes off by itself. */
  @Column('date', { nullable: true }) availableOn: string | null;
  /** Employers they do not want to be shown to. */
  @Column('uuid', { array: true, default: '{}' }) hiddenFrom: string[];
  @Column('integer', { default: 0 }) applicationCount: number;
  @Column('integer', { default: 0 }) placementCount: number;
  @Column('integer', { default: 0 }) noShowCount: number;
  /** What they agree to now; the history is in consents. */
  @Column('text', { array: true, default: '{}' }) consents: ConsentPurpose[];
  /** Keyed tokens for looking up at the window; see personal-data. */
  @Column('text', { array: true, default: '{}' }) lookupTokens: string[];
  /** Who registered them at the window; null when they did themselves. */
  @Column('uuid', { nullable: true }) registeredBy: string | null;
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' }) registeredAt: Date;
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' }) updatedAt: Date;
}
