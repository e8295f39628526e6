import {
  consentTerms,
  currentText,
  say,
  textOfVersion,
  type Consent,
  type ConsentEvidence,
  type ConsentPurpose,
  type ConsentState,
  type ConsentText,
  type ConsentWay,
} from '@yizhan/domain';
import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../graphql/context.ts';
import { Rule } from '../graphql/rule.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';
import { ConsentEvidenceEnum, ConsentPurposeEnum, ConsentWayEnum } from './consent-enums.ts';

@Rule('public.read')
@ObjectType('ConsentTerms', { description: 'What is asked for one purpose, as it counts now. Everybody.' })
export class ConsentTermsType {
  @Field(() => ConsentPurposeEnum, { description: 'The purpose.', simple: true })
  purpose: ConsentPurpose;
}

const currentOf = ({ purpose }: Pick<ConsentTermsType, 'purpose'>): ConsentText => currentText(purpose);

@Resolver(() => ConsentTermsType)
export class ConsentTermsFieldsResolver {
  @FieldResolver(() => Int, { description: 'Version of the text; giveConsent sends it back.' })
  textVersion(@Root() terms: ConsentTermsType): number {
    return currentOf(terms).version;
  }

  @FieldResolver(() => String, { description: 'In one line, in the caller’s language.' })
  title(@Root() terms: ConsentTermsType, @Ctx() { language }: RequestContext): string {
    return say(language, currentOf(terms).title);
  }

  @FieldResolver(() => String, { description: 'What one agrees to, in plain words.' })
  text(@Root() terms: ConsentTermsType, @Ctx() { language }: RequestContext): string {
    return say(language, currentOf(terms).text);
  }

  @FieldResolver(() => Boolean, { description: 'True where nobody is registered without it.' })
  required(@Root() { purpose }: ConsentTermsType): boolean {
    return consentTerms[purpose].required;
  }

  @FieldResolver(() => String, { description: 'The articles it rests on, in Chinese.' })
  basis(@Root() { purpose }: ConsentTermsType): string {
    return consentTerms[purpose].basis;
  }
}

@Rule('person.consent')
@ObjectType('ConsentEntry', {
  description: 'That a consent was given or taken back. The person; clerks, managers.',
  simpleResolvers: true,
})
class ConsentEntryType {
  @Field(() => Boolean, { description: 'True given, false taken back.' })
  given: boolean;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: Date;

  @Field(() => Int, {
    description: 'Version of the text; 0 for who was registered before there were any.',
  })
  textVersion: number;

  @Field(() => ConsentWayEnum, { description: 'How.' })
  how: ConsentWay;

  @Field(() => ConsentEvidenceEnum, {
    nullable: true,
    description: 'What staff saw; null when the person did it alone.',
  })
  evidence: ConsentEvidence | null;
}

@Rule('person.consent')
@ObjectType('Consent', {
  description: 'Where a person stands with one purpose. The person; clerks, managers.',
})
export class ConsentType {
  @Field(() => ConsentPurposeEnum, { description: 'The purpose.', simple: true })
  purpose: ConsentPurpose;

  @Field(() => Boolean, { description: 'Whether they agree now.', simple: true })
  given: boolean;

  @Field(() => [ConsentEntryType], { description: 'Everything said about it, oldest first.', simple: true })
  history: Consent[];
}

@Resolver(() => ConsentType)
export class ConsentFieldsResolver {
  @FieldResolver(() => ConsentTermsType, { description: 'What is asked now.' })
  terms(@Root() { purpose }: ConsentState): ConsentTermsType {
    return { purpose };
  }

  @FieldResolver(() => DateTimeScalar, {
    nullable: true,
    description: 'When they last agreed or took it back; null when they never did.',
  })
  changedAt(@Root() { last }: ConsentState): Date | null {
    return last?.at ?? null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The text they last had before them; null when there was none.',
  })
  textThen(@Root() { purpose, last }: ConsentState, @Ctx() { language }: RequestContext): string | null {
    const text = last && textOfVersion(purpose, last.textVersion);
    return text && say(language, text.text);
  }
}
