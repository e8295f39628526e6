import {
  applicationSources,
  applicationStatuses,
  type ApplicationRow,
  type ApplicationSource,
  type ApplicationStatus,
} from '@yizhan/domain';
import { Field, ObjectType } from 'type-graphql';
import { connectionTypes } from '../graphql/connection.ts';
import { enumOf } from '../graphql/enum-of.ts';
import { NodeType } from '../graphql/node.type.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';
import { Rule } from '../graphql/rule.ts';

export const ApplicationStatusEnum = enumOf(
  'ApplicationStatus',
  'Where an application stands.',
  applicationStatuses,
  {
    SUBMITTED: 'Put forward; the employer has not answered (已报名).',
    WAITLISTED: 'All places are taken; moves up when somebody drops out (排队中).',
    SHORTLISTED: 'The employer has looked and keeps it in mind (雇主已看).',
    OFFERED: 'The employer wants this worker, who is to answer (叫你去).',
    ACCEPTED: 'The worker said yes and has a place.',
    REFUSED: 'The employer said no (没选上).',
    WITHDRAWN: 'The worker dropped out.',
    EXPIRED: 'Nobody answered in time, or the job ended.',
  },
);

export const ApplicationSourceEnum = enumOf(
  'ApplicationSource',
  'How an application came about.',
  applicationSources,
  {
    SELF: 'The worker, in the app.',
    WINDOW: 'At the window.',
    CHANNEL: 'By a link in a chat group.',
    LIVESTREAM: 'From a livestream job session.',
    PARTNER: 'By a partner agency.',
    DISPATCH: 'Staff put the worker forward.',
  },
);

@Rule('application.read')
@ObjectType('ApplicationStep', { description: 'A state an application came into.', simpleResolvers: true })
export class ApplicationStepType {
  @Field(() => ApplicationStatusEnum, { description: 'Which state.' })
  status: ApplicationStatus;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: Date;
}

/** The fields that the row itself answers; the others are in application-fields.resolver.ts. */
@Rule('application.read')
@ObjectType('Application', {
  implements: NodeType,
  description:
    'A worker put forward for a job. Seen by the worker, by the employer and by staff who deal with applications.',
  simpleResolvers: true,
})
export class ApplicationType extends NodeType {
  @Field(() => ApplicationStatusEnum, { description: 'Where it stands.' })
  status: ApplicationStatus;

  @Field(() => ApplicationSourceEnum, { description: 'How it came about.' })
  source: ApplicationSource;

  @Field(() => String, {
    nullable: true,
    description: 'Short code of the group, livestream or slip it came from; null without one.',
  })
  trackingCode: string | null;

  @Field(() => DateTimeScalar, { description: 'When the worker was put forward.' })
  appliedAt: Date;

  @Field(() => DateTimeScalar, { description: 'When it last changed.' })
  changedAt: Date;

  @Field(() => String, { nullable: true, description: "The employer's words with the offer; null without." })
  offerMessage: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when the last offer was or is open; null when there was none.',
  })
  offerEndsAt: Date | null;
}

export const { Connection: ApplicationConnection } = connectionTypes<ApplicationRow>(
  'Application',
  () => ApplicationType,
);
