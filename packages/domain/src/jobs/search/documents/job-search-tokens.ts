import type { UseCaseContext } from '../../../context/index.ts';
import { nameIn } from '../../../shared/index.ts';
import { searchTokens } from '../../../shared/text/index.ts';

/** What of a job can be found by words. */
export interface SearchableJob {
  title: string;
  description: string;
  address: string;
  occupationName: string;
  /** Everyday names of the trade: a job is found by them even when its text does not say them. */
  occupationAliases: readonly string[];
  skillNames: readonly string[];
  employerName: string;
  divisionName: string;
  number: string;
}

/** The tokens a job is found by, without repeats. Whoever makes many jobs may hand in a `tokensOf` that remembers. */
export function jobSearchTokens(
  job: SearchableJob,
  tokensOf: (text: string) => readonly string[] = searchTokens,
): string[] {
  const texts = [
    job.title,
    job.occupationName,
    ...job.occupationAliases,
    ...job.skillNames,
    job.description,
    job.address,
    job.divisionName,
    job.employerName,
    job.number,
  ];
  return [...new Set(texts.flatMap((text) => tokensOf(text)))];
}

/** Where the names of trades, skills and places stand. */
export type DocumentNames = Pick<UseCaseContext, 'occupations' | 'markets'>;

/** A job as it is stored: its trade, skills and place by their keys. */
export interface DocumentedJob extends Pick<
  SearchableJob,
  'title' | 'description' | 'address' | 'employerName' | 'number'
> {
  occupationCode: string;
  skillIds: readonly number[];
  divisionCode: string;
}

/** The tokens of a stored job, as what it names is called now. */
export function documentTokens(
  { occupations, markets }: DocumentNames,
  { occupationCode, skillIds, divisionCode, ...said }: DocumentedJob,
): string[] {
  const occupation = occupations.occupation(occupationCode)!;
  return jobSearchTokens({
    ...said,
    occupationName: occupation.nameZh,
    occupationAliases: occupation.aliases,
    skillNames: occupations.skills(skillIds).map((skill) => skill.nameZh),
    divisionName: nameIn('zh-CN', markets.division(divisionCode)!),
  });
}
