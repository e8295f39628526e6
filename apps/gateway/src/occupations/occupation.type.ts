import { nameIn, type Named, type Occupation, type Skill } from '@yizhan/domain';
import { Ctx, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import { connectionTypes } from '../graphql/connection.ts';
import type { RequestContext } from '../graphql/context.ts';
import { globalId } from '../graphql/global-id.ts';
import { idDescription, NodeType } from '../graphql/node.type.ts';
import { Rule } from '../graphql/rule.ts';

@Rule('public.read')
@ObjectType('Occupation', {
  implements: NodeType,
  description: 'A trade of the national occupation dictionary (国家职业分类大典, 2022). Everybody.',
  simpleResolvers: true,
})
export class OccupationType extends NodeType {
  @Field(() => String, { description: 'Code of the dictionary, e.g. 6-29-01-01.' })
  code: string;

  @Field(() => [String], { description: 'Everyday words for it, e.g. 瓦工 for 砌筑工.' })
  aliases: string[];

  @Field(() => String, { description: 'Key of the group it belongs to, e.g. construction.' })
  category: string;

  @Field(() => String, {
    nullable: true,
    description: 'Key of the certificate it usually asks for; a prompt to check, not law.',
  })
  certificateHint: string | null;
}

@Rule('public.read')
@ObjectType('Skill', {
  implements: NodeType,
  description: 'Something one can do. Everybody.',
  simpleResolvers: true,
})
export class SkillType extends NodeType {}

export const { Connection: OccupationConnection } = connectionTypes<Occupation>(
  'Occupation',
  () => OccupationType,
);

@Resolver(() => OccupationType)
export class OccupationFieldsResolver {
  @FieldResolver(() => ID, { description: idDescription })
  id(@Root() { code }: Pick<Occupation, 'code'>): string {
    return globalId('Occupation', 0, code);
  }

  @FieldResolver(() => String, { description: "Name in the caller's language, Chinese where there is none." })
  name(@Root() occupation: Named, @Ctx() { language }: RequestContext): string {
    return nameIn(language, occupation);
  }

  @FieldResolver(() => String, { description: 'Name of the group, in Chinese.' })
  categoryName(@Root() { categoryZh }: Pick<Occupation, 'categoryZh'>): string {
    return categoryZh;
  }

  @FieldResolver(() => [SkillType], { description: 'Skills of this trade.' })
  skills(@Root() { code }: Pick<Occupation, 'code'>, @Ctx() { occupations }: RequestContext): Skill[] {
    return occupations.skillsOf(code);
  }
}

@Resolver(() => SkillType)
export class SkillFieldsResolver {
  @FieldResolver(() => ID, { description: idDescription })
  id(@Root() { id }: Pick<Skill, 'id'>): string {
    return globalId('Skill', 0, String(id));
  }

  @FieldResolver(() => String, { description: "Name in the caller's language, Chinese where there is none." })
  name(@Root() skill: Named, @Ctx() { language }: RequestContext): string {
    return nameIn(language, skill);
  }

  @FieldResolver(() => OccupationType, {
    nullable: true,
    description: 'The trade it belongs to; null for skills of every trade.',
  })
  occupation(
    @Root() { occupationCode }: Pick<Skill, 'occupationCode'>,
    @Ctx() { occupations }: RequestContext,
  ): Occupation | null {
    return occupationCode === null ? null : occupations.occupation(occupationCode);
  }
}
