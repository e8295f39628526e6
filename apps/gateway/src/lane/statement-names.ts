import type { TextStatement } from '@yizhan/domain';

/** Every connection of the pool keeps every prepared statement it has met: so their number has an end. */
const mostNames = 1_000;
/** Characters of a prepared statement: what is kept of one grows with the tables that it reads. */
const longestNamed = 10_000;

/** Names statements that were put together, the same text always alike; those beyond the limits stay unprepared. */
export class StatementNames {
  private readonly named = new Map<string, TextStatement>();

  of(text: string): TextStatement {
    const known = this.named.get(text);
    if (known) return known;
    if (this.named.size >= mostNames || text.length > longestNamed) return { text };
    const statement = { name: `lane.${this.named.size}`, text };
    this.named.set(text, statement);
    return statement;
  }
}
