import type { EmployerKind } from '../../src/employers/index.ts';
import type { LineOfWork } from '../jobs/line-of-work.ts';
import { Lottery } from '../random/lottery.ts';
import type { Random } from '../random/random.ts';
import type { EmployerPlan } from './employer-plan.ts';

/** Finds who posts a job: a household, or a company or foreman of the line of work, the busy ones more often. */
export class EmployerPool {
  private readonly pools = new Map<string, Lottery<EmployerPlan>>();
  private readonly kinds = new Map<LineOfWork, Lottery<EmployerKind>>();

  constructor(private readonly employers: readonly EmployerPlan[]) {}

  draw(line: LineOfWork, random: Random): EmployerPlan {
    const kind = this.kindsOf(line).draw(random);
    return this.pool(kind, line).draw(random);
  }

  private kindsOf(line: LineOfWork): Lottery<EmployerKind> {
    let kinds = this.kinds.get(line);
    if (!kinds) this.kinds.set(line, (kinds = Lottery.of(line.by)));
    return kinds;
  }

  private pool(kind: EmployerKind, line: LineOfWork): Lottery<EmployerPlan> {
    const key = `${kind} ${line.key}`;
    let pool = this.pools.get(key);
    if (!pool) this.pools.set(key, (pool = this.nearest(kind, line)));
    return pool;
  }

  /** In a small market a line may have nobody: then others of the sector, of the kind, and in the end anybody. */
  private nearest(kind: EmployerKind, line: LineOfWork): Lottery<EmployerPlan> {
    const ofKind = this.employers.filter((plan) => plan.kind === kind);
    const inSector = ofKind.filter((plan) => kind === 'HOUSEHOLD' || plan.sector === line.sector);
    const inLine = inSector.filter(({ lines }) => lines === null || lines.includes(line.key));
    const found = [inLine, inSector, ofKind].find((plans) => plans.length > 0) ?? this.employers;
    return new Lottery(found.map((plan) => [plan, plan.activity]));
  }
}
