import {
  lawArticles,
  ruleSeverities,
  type LawArticle,
  type RuleHit,
  type RuleSeverity,
} from '@yizhan/domain';
import { Field, FieldResolver, ID, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { enumOf } from '../graphql/enum-of.ts';
import { Rule } from '../graphql/rule.ts';

const RuleSeverityEnum = enumOf('RuleSeverity', 'How much a hit weighs.', ruleSeverities, {
  BLOCK: 'Cannot be published until it is changed or a second person sets it aside.',
  REVIEW: 'A reviewer decides.',
  HINT: 'Told to the author; stops nothing.',
});

@Rule('public.read')
@ObjectType('LawArticle', { description: 'An article of a law that a rule rests on.', simpleResolvers: true })
class LawArticleType {
  @Field(() => ID, { description: 'Short id, e.g. EPL-27.' })
  id: string;

  @Field(() => String, { description: 'The law, e.g. 就业促进法.' })
  law: string;

  @Field(() => String, { description: 'The article, e.g. 第二十七条.' })
  article: string;

  @Field(() => String, { description: 'What it says, in short; not its wording.' })
  gist: string;

  @Field(() => String, { description: 'How it is cited; says so where the article number is not verified.' })
  citation: string;
}

@Rule('posting.check')
@ObjectType('RuleHit', { description: 'A posting rule that the text touches.', simpleResolvers: true })
export class RuleHitType {
  @Field(() => String, { description: 'Id of the rule, e.g. D01.' })
  rule: string;

  @Field(() => RuleSeverityEnum, { description: 'How much it weighs.' })
  severity: RuleSeverity;

  @Field(() => String, { description: 'The field of the posting it is about, e.g. title.' })
  field: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Which of the benefits or languageNeeds, from 0; null for other fields.',
  })
  item: number | null;

  @Field(() => String, { description: 'The words as typed; empty when it is not about words.' })
  words: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Where the words begin in the field, in UTF-16 units; null when it is not about words.',
  })
  start: number | null;

  @Field(() => Int, { nullable: true, description: 'Where they end, exclusive.' })
  end: number | null;

  @Field(() => [String], { description: 'Ids of the articles the rule rests on, e.g. EPL-27.' })
  articles: string[];

  @Field(() => String, { description: "What to do, in the caller's language." })
  advice: string;

  @Field(() => String, { nullable: true, description: 'Words to put instead; null where none fits.' })
  suggestion: string | null;
}

@Resolver(() => RuleHitType)
export class RuleHitFieldsResolver {
  @FieldResolver(() => [LawArticleType], { description: 'The articles in full.' })
  lawArticles(@Root() hit: Pick<RuleHit, 'articles'>): LawArticle[] {
    return lawArticles(hit.articles);
  }
}
