import type { ReadModels } from '@yizhan/query-compiler';
import type { RequestContext } from '../../graphql/context.ts';
import { jobModel, jobShiftModel } from './job.model.ts';
import {
  applicationModel,
  applicationStepModel,
  employerModel,
  placementModel,
  workerModel,
  workerSkillModel,
} from './people.models.ts';
import { plainModels } from './plain.models.ts';
import { rootModels } from './roots.models.ts';

/** What the compiled lane knows. A field that is not here is answered by its resolver, and with it the whole operation. */
export const readModels: ReadModels<RequestContext> = {
  rows: {
    Application: applicationModel,
    ApplicationStep: applicationStepModel,
    Employer: employerModel,
    Job: jobModel,
    JobShift: jobShiftModel,
    Placement: placementModel,
    Worker: workerModel,
    WorkerSkill: workerSkillModel,
  },
  plain: plainModels,
  roots: rootModels,
};
