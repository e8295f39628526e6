import { liveStatusOf, type Client, type TypedDocumentNode } from '@yizhan/graphql-client';
import { setHomeTimeZone } from '@yizhan/ui';
import type { BoardJob, BoardSnapshot } from '../board/board-job.ts';
import { isLive } from '../board/job-life.ts';
import type { WallBoardQuery as BoardAnswer } from '../gql/graphql.ts';
import { isoDate } from '../time/zone.ts';
import { toEvent, toJob, toMarket } from './board-answers.ts';
import type { BoardSource, FeedListener } from './board-source.ts';
import { WallBoardQuery, WallFeedSubscription, WallMoreJobsQuery, WallTimeQuery } from './wall-documents.ts';

/** Live jobs to bring home with one look, and pages of a hundred to walk over for them. */
const enough = 100;
const pagesOfToday = 5;
const dayLength = 86_400_000;

/** The board of one market, from the API. */
export class GraphqlSource implements BoardSource {
  private readonly client: Client;
  private readonly market: string;

  constructor(client: Client, market: string) {
    this.client = client;
    this.market = market;
  }

  /** Days and times are the market's from the answer on; where today is another day there, its jobs are asked for. */
  async fetchBoard(now: number): Promise<BoardSnapshot> {
    const from = isoDate(now);
    const answer = await this.ask(WallBoardQuery, { market: this.market, from });
    if (!answer.market) throw new Error(`There is no market ${this.market}`);
    setHomeTimeZone(answer.market.timeZone);
    if (isoDate(now) !== from) return this.fetchBoard(now);
    const { jobs, hasMore } = await this.enoughJobs(answer.soonest, now);
    return { ...toMarket(answer.market), jobs: [...answer.newest.nodes.map(toJob), ...jobs], hasMore };
  }

  async askTime(): Promise<number> {
    const { market } = await this.ask(WallTimeQuery, { market: this.market });
    if (!market) throw new Error(`There is no market ${this.market}`);
    return Date.parse(market.now);
  }

  openFeed(after: string | null, listener: FeedListener): () => void {
    const stopWatching = this.watchLine(listener);
    const variables = { market: this.market, after };
    const { unsubscribe } = this.client.subscription(WallFeedSubscription, variables).subscribe((result) => {
      if (result.data) listener.happened(toEvent(result.data.jobFeed));
      if (!result.error) return;
      close();
      listener.ended(result.error);
    });
    const close = () => {
      stopWatching();
      unsubscribe();
    };
    return close;
  }

  /**
   * The client opens a lost stream again by itself, after the last cursor; here one learns how it fares. One that could not
   * be opened is lost like one that broke.
   */
  private watchLine(listener: FeedListener): () => void {
    const status = liveStatusOf(this.client);
    let before = status.getSnapshot().state;
    return status.subscribe(() => {
      const { state } = status.getSnapshot();
      if (state === before) return;
      if (state === 'live') listener.live();
      else if (state === 'waiting' || before === 'live') listener.lost();
      before = state;
    });
  }

  /**
   * The API sorts by day: in the afternoon the first hundred have begun this morning. Goes on until there
   * are enough that have not, and from some page on with tomorrow.
   */
  private async enoughJobs(first: BoardAnswer['soonest'], now: number) {
    const jobs: BoardJob[] = first.nodes.map(toJob);
    let { pageInfo } = first;
    const short = () => pageInfo.hasNextPage && jobs.filter((job) => isLive(job, now)).length < enough;
    for (let page = 2; short() && page <= pagesOfToday + 1; page++) {
      const tomorrow = page > pagesOfToday;
      const from = isoDate(tomorrow ? now + dayLength : now);
      const after = tomorrow ? null : pageInfo.endCursor;
      const { soonest } = await this.ask(WallMoreJobsQuery, { market: this.market, from, after });
      jobs.push(...soonest.nodes.map(toJob));
      pageInfo = soonest.pageInfo;
    }
    return { jobs, hasMore: pageInfo.hasNextPage };
  }

  private async ask<Data, Variables extends Record<string, unknown>>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): Promise<Data> {
    const policy = { requestPolicy: 'network-only' } as const;
    const { data, error } = await this.client.query(document, variables, policy).toPromise();
    if (error) throw error;
    if (!data) throw new Error('An answer without data');
    return data;
  }
}
