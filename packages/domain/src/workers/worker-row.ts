import { ColumnChoices, type Columns, type Wanted } from '../database/index.ts';
import type { SealedPerson } from '../persons/index.ts';
import type { Worker } from './worker.entity.ts';

/** A skill as it is read along with a worker. */
export type OwnSkill = readonly [skillId: number, level: number, confirmed: boolean];

/** A worker as lists and pages read one. */
export type WorkerRow = Omit<Worker, 'lookupTokens' | 'updatedAt' | 'skillIds' | 'confirmedSkillIds'> & {
  /** Who they are, sealed, where it was read along; opened for callers who may know only. */
  person?: SealedPerson;
  /** What they can do, confirmed skills first, where that was read along. */
  ownSkills?: readonly OwnSkill[];
};

/** The columns of a WorkerRow, under their property names, of a table or alias. */
export const workerColumns = (
  of = 'workers',
): string => `${of}.market_id as "marketId", ${of}.id, ${of}.person_id as "personId",
  ${of}.number, ${of}.former_numbers as "formerNumbers", ${of}.polite_name as "politeName", ${of}.birth_year as "birthYear", ${of}.adult_on as "adultOn",
  ${of}.occupation_codes as "occupationCodes", ${of}.languages, ${of}.longitude, ${of}.latitude,
  ${of}.division_code as "divisionCode", ${of}.radius_metres as "radiusMetres",
  ${of}.wage_per_day_at_least as "wagePerDayAtLeast", ${of}.weekdays, ${of}.available_on as "availableOn",
  ${of}.hidden_from as "hiddenFrom", ${of}.application_count as "applicationCount",
  ${of}.placement_count as "placementCount", ${of}.no_show_count as "noShowCount",
  ${of}.consents, ${of}.registered_by as "registeredBy", ${of}.registered_at as "registeredAt"`;

const choices = new ColumnChoices(workerColumns(), ['marketId', 'id', 'personId', 'politeName']);

/** How much of workers is read for a document: what is not wanted of a row is not there, whatever its type says. */
export interface ReadWorkers {
  /** Wanted besides what rights are told by. */
  ofWorkers: Wanted;
  /** Each with its sealed person. */
  withPerson: boolean;
  /** Each with its skills. */
  withSkills: boolean;
}

/** Workers with all columns of their rows and their persons, who are nearly always asked for. */
export const wholeWorkers: ReadWorkers = { ofWorkers: null, withPerson: true, withSkills: false };

export const workerColumnsOf = ({ ofWorkers }: ReadWorkers): Columns => choices.of(ofWorkers);
