import type { Random } from '../random/random.ts';
import { readData } from '../read-data.ts';

interface NameParts {
  brandFirst: string[];
  brandSecond: string[];
  surnames: string[];
}

const parts = readData<NameParts>('names');

/** Names that say themselves that they are examples, none of them twice in a market. */
export class EmployerNames {
  private readonly given: Set<string>;

  constructor(
    private readonly random: Random,
    taken: readonly string[],
  ) {
    this.given = new Set(taken);
  }

  company(ending: string): string {
    return this.unused((extra) => this.brand() + extra + ending);
  }

  foreman(crew: string): string {
    return this.unused((extra) => `${this.surname()}${extra}师傅${crew}（示例）`);
  }

  household(neighbourhood: string): string {
    const title = this.random.pick(['先生', '女士']);
    return this.unused((extra) => `${neighbourhood}${this.surname()}${extra}${title}家（示例）`);
  }

  private brand(): string {
    return this.random.pick(parts.brandFirst) + this.random.pick(parts.brandSecond);
  }

  private surname(): string {
    return this.random.pick(parts.surnames);
  }

  /** Where the short names are used up, a further character is put in. */
  private unused(make: (extra: string) => string): string {
    for (let attempt = 0; ; attempt++) {
      const name = make(attempt < 4 ? '' : this.random.pick(parts.brandSecond));
      if (this.given.has(name)) continue;
      this.given.add(name);
      return name;
    }
  }
}
