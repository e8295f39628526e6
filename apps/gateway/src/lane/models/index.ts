import type { ReadModels } from '@yizhan/query-compiler';
import type { RequestContext } from '../../graphql/context.ts';
import { employerModel } from './employer.model.ts';
import { instantHireModel, instantWaveModel, jobModel, jobReviewModel, jobShiftModel } from './job.model.ts';
import {
  applicationModel,
  applicationStepModel,
  instantOfferModel,
  placementModel,
  staffMemberModel,
} from './people.models.ts';
import { plainModels } from './plain.models.ts';
import { rootModels } from './roots.models.ts';
import { workerModel, workerSkillModel } from './worker.model.ts';

/** What the compiled lane knows. A field that is not here is answered by its resolver, and with it the whole operation. */
export const readModels: ReadModels<RequestContext> = {
  rows: {
    Application: applicationModel,
    ApplicationStep: applicationStepModel,
    Employer: employerModel,
    InstantHire: instantHireModel,
    InstantOffer: instantOfferModel,
    InstantWave: instantWaveModel,
    Job: jobModel,
    JobReview: jobReviewModel,
    JobShift: jobShiftModel,
    Placement: placementModel,
    StaffMember: staffMemberModel,
    Worker: workerModel,
    WorkerSkill: workerSkillModel,
  },
  plain: plainModels,
  roots: rootModels,
};
