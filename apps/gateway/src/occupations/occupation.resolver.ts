import type { Occupation } from '@yizhan/domain';
import {
  checkSearchText,
  decodeCursor,
  encodeCursor,
  listMark,
  pageRequest,
  toPage,
  type SortKey,
} from '@yizhan/domain';
import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { toConnection, type ConnectionSource } from '../graphql/connection.ts';
import type { RequestContext } from '../graphql/context.ts';
import { PageArgs } from '../graphql/page-arguments.ts';
import { OccupationConnection } from './occupation.type.ts';
import { Rule } from '../graphql/rule.ts';

const byCode: readonly SortKey[] = [{ expression: 'code', descending: false, type: 'text' }];

@Resolver()
export class OccupationResolver {
  @Rule('public.read')
  @Query(() => OccupationConnection, {
    description: 'Trades, by code or, with a search, best first. Everybody.',
  })
  occupations(
    @Arg('search', () => String, {
      nullable: true,
      description: 'A name, an alias or a part of one, its pinyin or initials.',
    })
    search: string | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { occupations }: RequestContext,
  ): ConnectionSource<Occupation> {
    checkSearchText('search', search);
    const request = pageRequest(page);
    const mark = listMark('occupations', search ?? null);
    const found = occupations.search(search);
    const ordered = request.backwards ? found.toReversed() : found;
    const argument = request.backwards ? 'before' : 'after';
    const code = request.cursor === null ? null : decodeCursor(argument, mark, byCode, request.cursor)[0];
    const from = ordered.findIndex((occupation) => occupation.code === code) + 1;
    const rows = ordered.slice(from, from + request.limit + 1);
    const count = async () => ({ count: found.length, exact: true });
    return toConnection(
      toPage(request, rows, (row) => encodeCursor(mark, [row.code])),
      count,
    );
  }
}
