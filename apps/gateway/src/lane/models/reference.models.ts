import {
  consentTerms as terms,
  currentText,
  nameIn,
  say,
  textOfVersion,
  type ConsentPurpose,
  type ConsentState,
  type EthnicGroup,
  type PageArguments,
} from '@yizhan/domain';
import { InstantHireResolver } from '../../instant-hire/instant-hire.resolver.ts';
import { JobMutationsResolver } from '../../jobs/job-mutations.resolver.ts';
import type { CheckPostingInputType } from '../../jobs/posting.input.ts';
import { ConsentResolver } from '../../my-data/consent.resolver.ts';
import { ParticipationResolver } from '../../my-data/participation.resolver.ts';
import { OccupationResolver } from '../../occupations/occupation.resolver.ts';
import { connectionOf, ofProperties, worked, type LanePlain, type LaneRootField } from './fields.ts';

const trades = new OccupationResolver();
const consents = new ConsentResolver();
const groups = new ParticipationResolver();
const instantHire = new InstantHireResolver();
const postings = new JobMutationsResolver();

/** What is the same for everybody: lists that change seldom, rules, and what they say of a text. */
export const reference: Readonly<Record<string, LaneRootField>> = {
  occupations: worked(({ search = null, ...page }: PageArguments & { search?: string | null }, context) =>
    trades.occupations(search, page, context),
  ),
  consentTerms: worked(() => consents.consentTerms()),
  ethnicGroups: worked(() => groups.ethnicGroups()),
  instantHireRules: worked(({ marketCode }: { marketCode?: string | null }, context) =>
    instantHire.instantHireRules(marketCode, context),
  ),
  checkPosting: worked(({ input }: { input: CheckPostingInputType }, context) =>
    postings.checkPosting(input, context),
  ),
};

interface OfPurpose {
  purpose: ConsentPurpose;
}

export const referencePlain: readonly LanePlain[] = [
  ...connectionOf('Occupation'),
  ofProperties('ConsentTerms', ['purpose'], {
    fields: {
      textVersion: ({ purpose }: OfPurpose) => currentText(purpose).version,
      title: ({ purpose }: OfPurpose, { language }) => say(language, currentText(purpose).title),
      text: ({ purpose }: OfPurpose, { language }) => say(language, currentText(purpose).text),
      required: ({ purpose }: OfPurpose) => terms[purpose].required,
      basis: ({ purpose }: OfPurpose) => terms[purpose].basis,
    },
  }),
  ofProperties('Consent', ['purpose', 'given', 'history'], {
    fields: {
      terms: ({ purpose }: ConsentState) => ({ purpose }),
      changedAt: ({ last }: ConsentState) => last?.at ?? null,
      textThen: ({ purpose, last }: ConsentState, { language }) => {
        const text = last && textOfVersion(purpose, last.textVersion);
        return text && say(language, text.text);
      },
    },
  }),
  ofProperties('ConsentEntry', ['given', 'at', 'textVersion', 'how', 'evidence']),
  ofProperties('EthnicGroup', ['code'], {
    fields: { name: (group: EthnicGroup, { language }) => nameIn(language, group) },
  }),
  ofProperties('InstantHireRules', ['waveSeconds', 'offersPerPlace', 'offersPerDay', 'sentences']),
];
