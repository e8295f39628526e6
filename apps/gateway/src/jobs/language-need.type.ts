import type { LanguageNeedState } from '@yizhan/domain';
import { Field, InputType, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../graphql/scalars.ts';
import { Rule } from '../graphql/rule.ts';
import { LanguageNeedStateEnum } from './job-enums.ts';

@Rule('public.read')
@ObjectType('LanguageNeed', {
  description: 'A language that the work needs, and what for.',
  simpleResolvers: true,
})
export class LanguageNeedType {
  @Field(() => String, { description: 'ISO 639-1 code, as workers state theirs, e.g. mn.' })
  language: string;

  @Field(() => String, { description: "The language's name in the caller's language, e.g. 蒙古语." })
  languageName: string;

  @Field(() => String, { description: 'For what in the work, as the employer wrote it.' })
  reason: string;

  @Field(() => LanguageNeedStateEnum, { description: 'Where it stands.' })
  state: LanguageNeedState;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When a reviewer decided; null while it waits.',
  })
  decidedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was declined; else null.' })
  note: string | null;
}

@InputType('LanguageNeedInput', {
  description: 'A language that the work needs. It counts in matching once a reviewer has accepted it.',
})
export class LanguageNeedInput {
  @Field(() => String, {
    description: 'ISO 639-1 code, as workers state theirs: zh, mn, ug, kk, bo, ko, ii, za, en.',
  })
  language: string;

  @Field(() => String, {
    description: 'For what in the work, 4 to 200 characters; the posting rules read it too.',
  })
  reason: string;
}

@InputType('LanguageNeedDecisionInput', { description: 'What a reviewer decides of a need of a language.' })
export class LanguageNeedDecisionInput {
  @Field(() => String, { description: 'The language of the need.' })
  language: string;

  @Field(() => Boolean, { description: 'False: the posting is published without it.' })
  accept: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Why; owed when declining, at most 200 characters, the author reads it.',
  })
  note?: string | null;
}
