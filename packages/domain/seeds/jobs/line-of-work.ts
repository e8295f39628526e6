import type { EmployerKind } from '../../src/employers/index.ts';
import type { Settlement, WageUnit } from '../../src/jobs/index.ts';
import { readData } from '../read-data.ts';

/** Where in a market work is found: streets, villages, industrial parks. */
export type Zone = 'urban' | 'town' | 'park';

/** How long the work lasts: days, weeks, some hours a day, for good. */
export type Term = 'day' | 'short' | 'part' | 'long';

/** How many people are looked for, from one to dozens. */
export type Crew = 'one' | 'pair' | 'few' | 'team' | 'crew' | 'gang';

/** A range that pay lies in, and the step in which people name it. */
export interface PayRange {
  unit: WageUnit;
  low: number;
  high: number;
  step: number;
  /** What a unit is, where it needs saying. */
  say?: string;
}

/** One kind of work as it is posted in a hall: who posts it, when, for how much and in which words. */
export interface LineOfWork {
  key: string;
  sector: string;
  /** Code of the trade. */
  occupation: string;
  /** Share of the board in an average month. */
  weight: number;
  /** Name of a row of seasons.json. */
  season: string;
  by: Partial<Record<EmployerKind, number>>;
  term: Term;
  crew: Crew;
  /** Names of rows of hours.json. */
  hours: string[];
  pay: PayRange[];
  settle: Partial<Record<Settlement, number>>;
  zones?: Partial<Record<Zone, number>>;
  titles: string[];
  tasks: string[];
  /** Titles that say what is done, with the tasks that they may stand over, counted from 0; the others fit all. */
  only?: Record<string, number[]>;
  details: string[];
  needs: string[];
  /** What follows the community's name in an address. */
  sites: string[];
  /** How households word it and where; they have no sites, warehouses or crews. */
  home?: Partial<Pick<LineOfWork, 'titles' | 'tasks' | 'only' | 'details' | 'sites'>>;
  benefits: string[];
  /** Names of skills. */
  skills: string[];
}

const files = [
  'construction',
  'decoration',
  'installation',
  'cleaning',
  'moving',
  'domestic',
  'hospitality',
  'services',
  'outdoors',
  'industry',
];

/** Every kind of work the generator knows. */
export const linesOfWork: readonly LineOfWork[] = files.flatMap((file) =>
  readData<LineOfWork[]>(`lines/${file}`),
);

/** How much a line is looked for in each month of the year, January first. */
export const seasons: Readonly<Record<string, number[]>> = readData('seasons');

/** A branch of trade: its share of the employers, where it works and what its employers are called. */
export interface Sector {
  companies: number;
  foremen: number;
  zones: Record<Zone, number>;
  /** First two characters of the credit code, the end of the name, and the lines such a company posts if not all. */
  names: [kind: string, ending: string, lines?: string[]][];
  /** What foremen's people are called, and the lines they post if not all. */
  crews: [name: string, lines?: string[]][];
}

export const sectors: Readonly<Record<string, Sector>> = readData('sectors');
