import type { AdminTexts } from '../zh-CN/index.ts';
import { account } from './account.ts';
import { acting } from './acting.ts';
import { applicants } from './applicants.ts';
import { audit } from './audit.ts';
import { check } from './check.ts';
import { common } from './common.ts';
import { duplicates } from './duplicates.ts';
import { employers } from './employers.ts';
import { instantHire } from './instant-hire.ts';
import { jobForm } from './job-form.ts';
import { jobs } from './jobs.ts';
import { figures, market } from './market.ts';
import { partners } from './partners.ts';
import { personalData } from './personal-data.ts';
import { review } from './review.ts';
import { screens } from './screens.ts';
import { shell } from './shell.ts';
import { shortages } from './shortages.ts';
import { slip } from './slip.ts';
import { staff } from './staff.ts';
import { workers } from './workers.ts';

export const texts: AdminTexts = {
  common,
  shell,
  jobs,
  jobForm,
  audit,
  check,
  review,
  applicants,
  employers,
  slip,
  workers,
  staff,
  market,
  figures,
  acting,
  partners,
  screens,
  account,
  duplicates,
  personalData,
  instantHire,
  shortages,
};
