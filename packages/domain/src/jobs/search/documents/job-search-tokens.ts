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
