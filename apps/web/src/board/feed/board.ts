import { problemOf, snapshotTimeOf, type Client } from '@yizhan/graphql-client';
import type { FragmentType } from '../../gql/index.ts';
import type { BoardQuestion } from '../../filters/board-query.ts';
import { boardDocument } from './board-documents.ts';
import {
  emptyBoard,
  nextCursor,
  savedAtOf,
  withArrivalsShown,
  withEvent,
  withNextPage,
  withPages,
  type BoardEvent,
  type BoardPage,
  type BoardState,
  type Row,
} from './board-state.ts';
import type { JobRowFragmentDoc } from '../../gql/graphql.ts';

/** What one row shows, for the row alone to read. */
export type JobRowData = FragmentType<typeof JobRowFragmentDoc>;
export type JobsRow = Row<JobRowData>;
type State = BoardState<JobRowData>;
type Page = BoardPage<JobRowData>;

const pageSize = 20;
/** After a reload this much of a long list is fetched again; beyond it the reader goes on by hand. */
const maxRestoredPages = 10;

class BoardFailure extends Error {
  constructor(readonly problem: NonNullable<State['problem']>) {
    super(problem.kind);
  }
}

/** One list of jobs with its pages, kept while the reader is elsewhere. Ready for `useSyncExternalStore`. */
export class Board {
  private state: State = emptyBoard();
  private work = 0;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly client: Client,
    readonly question: BoardQuestion,
  ) {}

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  getSnapshot = (): State => this.state;

  /** The first answer; `pages` of them when the reader had come that far before. */
  async load(pages = 1): Promise<void> {
    this.change({ ...emptyBoard() });
    await this.replace(pages, true);
  }

  /** The same list anew without taking the old one away. */
  async refresh(): Promise<void> {
    await this.replace(this.state.pages.length, false);
  }

  /** One more page. */
  async loadMore(): Promise<void> {
    const after = nextCursor(this.state);
    if (after === null || this.state.more === 'loading') return;
    const work = this.work;
    this.change({ ...this.state, more: 'loading' });
    try {
      const page = await this.page(after);
      if (work === this.work) this.change(withNextPage(this.state, page));
    } catch (error) {
      if (work === this.work) this.change({ ...this.state, more: 'failed', problem: problemIn(error) });
    }
  }

  /** What the live feed tells. */
  hear(event: BoardEvent<JobRowData>): void {
    this.change(withEvent(this.state, event));
  }

  /** Puts the waiting arrivals above the list. */
  showArrivals(): void {
    this.change(withArrivalsShown(this.state));
  }

  /** Whether the list is a copy from the device or failed for want of a network. */
  needsNetwork(): boolean {
    const { phase, problem } = this.state;
    const unreachable = problem?.kind === 'offline' || problem?.kind === 'busy';
    return savedAtOf(this.state) !== null || (phase === 'failed' && unreachable);
  }

  private async replace(count: number, showEach: boolean): Promise<void> {
    const work = ++this.work;
    try {
      const pages: Page[] = [await this.page(null)];
      const show = () => work === this.work && this.change(withPages([...pages]));
      if (showEach) show();
      while (pages.length < Math.min(count, maxRestoredPages) && pages[pages.length - 1]?.hasNext) {
        pages.push(await this.page(pages[pages.length - 1]?.endCursor ?? null));
      }
      show();
    } catch (error) {
      if (work === this.work) this.fail(problemIn(error));
    }
  }

  private fail(problem: NonNullable<State['problem']>): void {
    const phase = this.state.pages.length ? 'ready' : 'failed';
    this.change({ ...this.state, phase, problem, more: phase === 'ready' ? 'failed' : 'idle' });
  }

  private async page(after: string | null): Promise<Page> {
    const variables = { ...this.question, first: pageSize, after, counted: after === null };
    const result = await this.client.query(boardDocument, variables, { requestPolicy: 'network-only' });
    if (!result.data) throw failureOf(result.error);
    const { nodes, pageInfo, totalCount, totalCountIsExact } = result.data.jobs;
    return {
      rows: nodes.map((job) => ({ id: job.id, startsOn: job.startsOn, job })),
      endCursor: pageInfo.endCursor ?? null,
      hasNext: pageInfo.hasNextPage,
      total: totalCount === undefined ? null : { count: totalCount, isExact: totalCountIsExact ?? true },
      savedAt: snapshotTimeOf(result),
    };
  }

  private change(state: State): void {
    if (state === this.state) return;
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}

function failureOf(error: Parameters<typeof problemOf>[0] | undefined): Error {
  return error ? new BoardFailure(problemOf(error)) : new Error('An answer without data');
}

function problemIn(error: unknown): NonNullable<State['problem']> {
  if (error instanceof BoardFailure) return error.problem;
  return { kind: 'internal', code: null, message: null, retryAfter: null, requestId: null };
}
