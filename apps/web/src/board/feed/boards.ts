import type { Client } from '@yizhan/graphql-client';
import { readTab, writeTab } from '../../app/device-storage.ts';
import { boardQuery } from '../../filters/board-query.ts';
import { Board } from './board.ts';
import type { BoardFeed } from './board-feed.ts';
import { boardEventOf, type BoardWish } from './feed-to-board.ts';

/** Lists kept for going back; older ones load again. */
const kept = 5;

interface KeptBoard {
  board: Board;
  wish: BoardWish;
}

/** The lists of this visit: going back finds one as it was left, a reload finds how far it went. */
export class Boards {
  private readonly boards = new Map<string, KeptBoard>();

  constructor(
    private readonly client: Client,
    private readonly language: string,
    feed: BoardFeed,
  ) {
    feed.listen({
      event: (event) => {
        for (const { board, wish } of this.boards.values()) {
          const change = boardEventOf(event, wish);
          if (change) board.hear(change);
        }
      },
      gap: () => {
        for (const { board } of this.boards.values()) board.hear({ kind: 'gap' });
      },
    });
  }

  /** The list for a wish; asked for the first time, it loads. */
  of(wish: BoardWish): Board {
    const question = boardQuery(wish.filters, wish.here, wish.today);
    const key = JSON.stringify(question);
    const board = this.boards.get(key)?.board ?? this.open(key, question);
    this.boards.delete(key);
    this.boards.set(key, { board, wish });
    this.forgetOldest();
    return board;
  }

  private open(key: string, question: Board['question']): Board {
    const board = new Board(this.client, question);
    const name = `board ${this.language} ${key}`;
    void board.load(Number(readTab(name)) || 1);
    board.subscribe(() => {
      const { pages, phase } = board.getSnapshot();
      if (phase === 'ready') writeTab(name, String(pages.length));
    });
    return board;
  }

  private forgetOldest(): void {
    for (const key of this.boards.keys()) {
      if (this.boards.size <= kept) return;
      this.boards.delete(key);
    }
  }
}
