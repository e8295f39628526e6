import { consentEvidence, consentPurposes, consentWays } from '@yizhan/domain';
import { enumOf } from '../graphql/enum-of.ts';

export const ConsentPurposeEnum = enumOf(
  'ConsentPurpose',
  'What personal data may be used for; each is agreed to by itself, on its own text (consentTerms).',
  consentPurposes,
  {
    SERVICE_RECORDS:
      'To be registered and introduced to work. Without it nobody is registered or put forward.',
    EMPLOYER_CONTACT: 'Employers who made an offer may see the phone.',
    JOB_ALERTS: 'To be told of work that fits. Nothing sends any yet.',
    PARTICIPATION_STATISTICS:
      'To be counted by ethnic group, as one says oneself, apart from everything else.',
    PUBLICITY: 'To be shown in publicity.',
  },
);

export const ConsentWayEnum = enumOf('ConsentWay', 'How a consent came about.', consentWays, {
  SELF: 'The person alone.',
  WINDOW: 'At the window, by the hand of staff.',
});

export const ConsentEvidenceEnum = enumOf(
  'ConsentEvidence',
  'What staff saw of a consent.',
  consentEvidence,
  {
    ID_SHOWN: 'The person with the identity card.',
    PHONE_CODE:
      'The code that was sent to the person’s phone; only of what they did alone, staff cannot give it.',
    SIGNED_SLIP: 'A slip with the person’s signature.',
  },
);
