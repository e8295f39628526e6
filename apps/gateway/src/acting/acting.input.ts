import { evidences, type Evidence } from '@yizhan/domain';
import { Field, ID, InputType } from 'type-graphql';
import { enumOf } from '../graphql/enum-of.ts';

const ActingEvidenceEnum = enumOf(
  'ActingEvidence',
  'How somebody at the window showed that they want it done for them.',
  evidences,
  {
    ID_CARD: 'The identity card was seen; its last four characters are the proof.',
    WORKER_NUMBER: 'The number of the registration was told; for people without a phone only.',
    SIGNED_SLIP: 'A slip was signed; its number is the proof and is kept.',
  },
);

@InputType('StartActingForInput', { description: 'For whom, and how they showed that they want it.' })
export class StartActingForInputType {
  @Field(() => ID, { description: 'The worker at the window.' })
  workerId: string;

  @Field(() => ActingEvidenceEnum, { description: 'What was shown.' })
  evidence: Evidence;

  @Field(() => String, {
    description: 'The last four of the ID number, the number of the registration, or of the signed slip.',
  })
  proof: string;
}
