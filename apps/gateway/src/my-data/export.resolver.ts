import { exportMyData, type Refusal } from '@yizhan/domain';
import { Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { RequestContext } from '../graphql/context.ts';
import { Rule } from '../graphql/rule.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';
import { UserErrorType } from '../graphql/user-error.type.ts';
import { exportPath } from './export/export-routes.ts';

@ObjectType('ExportMyDataPayload', {
  description: 'Where the files are to be fetched. Whoever has a link may fetch: keep it to yourself.',
  simpleResolvers: true,
})
class ExportMyDataPayload {
  @Field(() => String, { nullable: true, description: 'A page to read and print; null when refused.' })
  htmlUrl: string | null;

  @Field(() => String, { nullable: true, description: 'The same for machines; null when refused.' })
  jsonUrl: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when: a quarter of an hour from now.' })
  expiresAt: Date | null;

  @Field(() => [UserErrorType], { description: 'EXPORT_LIMIT; empty when all went well.' })
  userErrors: Refusal[];
}

@Resolver()
export class ExportResolver {
  @Rule('person.export')
  @Mutation(() => ExportMyDataPayload, {
    description:
      'Everything that is kept on the caller, in every market, to be fetched for a quarter of an hour; five times a day, recorded. Persons signed in by phone, alone.',
  })
  async exportMyData(@Ctx() context: RequestContext): Promise<ExportMyDataPayload> {
    const { token, expiresAt, userErrors } = await exportMyData(context);
    const { publicUrl } = context.services;
    const urlOf = (form: 'html' | 'json') => token && publicUrl + exportPath(token, form);
    return { htmlUrl: urlOf('html'), jsonUrl: urlOf('json'), expiresAt, userErrors };
  }
}
