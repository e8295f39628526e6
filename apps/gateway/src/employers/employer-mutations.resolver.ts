import {
  registerEmployer,
  vetEmployer,
  vettingQueue,
  vettingQueueLength,
  type EmployerKind,
  type EmployerOutcome,
  type EmployerRow,
  type Refusal,
  type VettingDecision,
  type VettingEvidence,
} from '@yizhan/domain';
import { Arg, Args, Ctx, Field, ID, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { toConnection, type ConnectionSource } from '../graphql/connection.ts';
import type { RequestContext } from '../graphql/context.ts';
import { innerId } from '../graphql/global-id.ts';
import { PageArgs } from '../graphql/page-arguments.ts';
import { UserErrorType } from '../graphql/user-error.type.ts';
import {
  EmployerConnection,
  EmployerKindEnum,
  EmployerType,
  VettingDecisionEnum,
  VettingEvidenceEnum,
} from './employer.type.ts';
import { Rule } from '../graphql/rule.ts';

@InputType('RegisterEmployerInput', { description: 'Who wants to hire.' })
class RegisterEmployerInputType {
  @Field(() => EmployerKindEnum, { description: 'What kind of employer.' })
  kind: EmployerKind;

  @Field(() => String, {
    description:
      'A company’s full name, 2 to 60 characters; of a household or foreman the name on the identity card, of which everybody sees the polite form.',
  })
  name: string;

  @Field(() => String, {
    nullable: true,
    description: 'Unified social credit code (GB 32100); companies must give it.',
  })
  creditCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Resident identity number (GB 11643); households and foremen must give it.',
  })
  idNumber?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The number workers call. Staff must give it; otherwise the caller's counts.",
  })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'National division code of its seat.' })
  divisionCode?: string | null;

  @Field(() => String, { nullable: true, description: 'A repeat within 24 hours gets the first answer.' })
  idempotencyKey?: string | null;
}

@InputType('VetEmployerInput', { description: "A look at an employer's papers." })
class VetEmployerInputType {
  @Field(() => ID, { description: 'The employer.' })
  employerId: string;

  @Field(() => VettingDecisionEnum, { description: 'What came of it.' })
  decision: VettingDecision;

  @Field(() => [VettingEvidenceEnum], { nullable: true, description: 'What was checked; owed with APPROVE.' })
  evidence?: VettingEvidence[] | null;

  @Field(() => String, { nullable: true, description: 'Why; owed with REFUSE, the employer reads it.' })
  note?: string | null;
}

interface EmployerPayloadSource {
  employer: EmployerRow | null;
  userErrors: Refusal[];
}

function employerPayload(mutation: string) {
  @ObjectType(`${mutation}Payload`, {
    description: 'The employer as it is now, or what is to be mended.',
    simpleResolvers: true,
  })
  class Payload {
    @Field(() => EmployerType, {
      nullable: true,
      description: 'The employer; null when nothing was found or stored.',
    })
    employer: EmployerRow | null;

    @Field(() => [UserErrorType], { description: 'What the caller can mend; empty when all went well.' })
    userErrors: Refusal[];
  }
  return Payload;
}

const RegisterEmployerPayload = employerPayload('RegisterEmployer');
const VetEmployerPayload = employerPayload('VetEmployer');

async function toEmployerPayload(
  { loaders, market }: RequestContext,
  { employerId, userErrors }: EmployerOutcome,
): Promise<EmployerPayloadSource> {
  const employer =
    employerId === null ? null : await loaders.employer.load({ marketId: market.id, id: employerId });
  return { employer, userErrors };
}

@Resolver()
export class EmployerMutationsResolver {
  @Rule('employer.vet')
  @Query(() => EmployerConnection, {
    description:
      'Employers never vetted, or whose vetting has run out, longest known first. Reviewers and managers.',
  })
  async vettingQueue(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<ConnectionSource<EmployerRow>> {
    return toConnection(await vettingQueue(context, page), () => vettingQueueLength(context));
  }

  @Rule('employer.register')
  @Mutation(() => RegisterEmployerPayload, {
    description:
      'Registers a company, household or foreman; the caller, or at the window whoever holds phone or card, becomes its owner. Persons signed in by phone; clerks, managers.',
  })
  async registerEmployer(
    @Arg('input', () => RegisterEmployerInputType, { description: 'Who.' }) input: RegisterEmployerInputType,
    @Ctx() context: RequestContext,
  ): Promise<EmployerPayloadSource> {
    const { kind, name, creditCode = null, idNumber = null, phone = null } = input;
    const { divisionCode = null, idempotencyKey = null } = input;
    const typed = { kind, name, creditCode, idNumber, phone, divisionCode, idempotencyKey };
    return toEmployerPayload(context, await registerEmployer(context, typed));
  }

  @Rule('employer.vet')
  @Mutation(() => VetEmployerPayload, {
    description: 'Records a look at an employer’s papers; good for six months. Reviewers and managers.',
  })
  async vetEmployer(
    @Arg('input', () => VetEmployerInputType, { description: 'What was seen.' })
    { employerId, decision, evidence, note = null }: VetEmployerInputType,
    @Ctx() context: RequestContext,
  ): Promise<EmployerPayloadSource> {
    const key = innerId('Employer', context.market.id, employerId);
    const input = { employerId: key, decision, evidence: evidence ?? [], note };
    return toEmployerPayload(context, await vetEmployer(context, input));
  }
}
