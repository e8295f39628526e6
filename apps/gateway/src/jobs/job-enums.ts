import {
  jobActions,
  jobOrders,
  jobStatuses,
  languageNeedStates,
  reviewDecisions,
  settlements,
  wageUnits,
} from '@yizhan/domain';
import { enumOf } from '../graphql/enum-of.ts';

export const JobStatusEnum = enumOf('JobStatus', 'Where a job stands between draft and end.', jobStatuses, {
  DRAFT: 'Being written; seen by the market only.',
  IN_REVIEW: 'Waits for a reviewer.',
  OPEN: 'On the board, looking for people.',
  FILLED: 'All places are taken.',
  CLOSED: 'Ended by the employer or the market.',
  EXPIRED: 'Its time ran out.',
  REJECTED: 'A reviewer said no.',
  SUSPENDED: 'Taken off the board until a complaint is settled.',
});

export const SettlementEnum = enumOf('Settlement', 'How often wages are handed over.', settlements, {
  DAILY: 'Every day (日结).',
  WEEKLY: 'Every week (周结).',
  HALF_MONTHLY: 'Twice a month (半月结).',
  MONTHLY: 'Once a month (月结).',
  ON_COMPLETION: 'When the work is done (完工结).',
});

export const WageUnitEnum = enumOf('WageUnit', 'What a wage is paid per.', wageUnits, {
  HOUR: 'An hour.',
  DAY: 'A day.',
  PIECE: 'A piece, as the description says.',
  TASK: 'The whole task.',
  ORDER: 'A delivery order.',
  MONTH: 'A month.',
});

export const JobOrderEnum = enumOf(
  'JobOrder',
  'Default: RELEVANCE with a search, else STARTS_SOONEST then newest. WAGE_HIGHEST compares the expected pay per day, stored with the job.',
  jobOrders,
  {
    NEWEST: 'Last published first.',
    RELEVANCE: 'Words in the title and trades that they name before words elsewhere, then soonest.',
    NEAREST: 'By distance from near; jobs without coordinates are left out.',
    WAGE_HIGHEST: 'Highest expected pay per day first.',
    STARTS_SOONEST: 'Earliest start day first, then newest.',
  },
);

export const ReviewDecisionEnum = enumOf('ReviewDecision', 'What a reviewer may decide.', reviewDecisions, {
  APPROVE: 'Onto the board.',
  RETURN: 'Back to DRAFT with the note.',
  REJECT: 'Never; the note says why.',
});

export const LanguageNeedStateEnum = enumOf(
  'LanguageNeedState',
  'Where a need of a language stands.',
  languageNeedStates,
  {
    WAITING: 'No reviewer has decided yet; it counts nothing.',
    ACCEPTED: 'Everybody sees it, and it counts in matching.',
    DECLINED: 'The posting stands without it.',
  },
);

export const JobActionEnum = enumOf(
  'JobAction',
  'What a caller may do with a job as it stands.',
  jobActions,
  {
    UPDATE: 'Change it with updateJob.',
    SUBMIT: 'Send it to review with submitJob.',
    REVIEW: 'Decide with reviewJob.',
    CLOSE: 'End it with closeJob.',
  },
);
