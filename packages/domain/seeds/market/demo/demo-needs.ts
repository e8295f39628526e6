import { needColumns, needsAfter } from '../../../src/jobs/index.ts';
import type { JobPlan } from '../../jobs/job-plan.ts';
import type { JobRecord } from '../../jobs/job-record.ts';

/** What for, by the key of the line of work: some of its open jobs need Mongolian. */
const reasons: Readonly<Record<string, string>> = {
  'waiter-hour': '婚宴上有蒙古国来的宾客，要能招呼（示例）',
  'waiter-month': '店里常有蒙古国来的客人，点菜要听得懂（示例）',
  shop: '给说蒙古语的老顾客介绍东西（示例）',
  cashier: '给说蒙古语的顾客报账找零（示例）',
};
const mostOfALine = 2;

/** A few open jobs of the demo need a language, as a reviewer has accepted. Draws nothing, so that all else stays as it is. */
export class DemoNeeds {
  private readonly given = new Map<string, number>();

  constructor(private readonly reviewerId: string) {}

  readonly give = ({ line, status, publishedAt }: JobPlan, job: JobRecord): void => {
    const reason = reasons[line.key];
    const before = this.given.get(line.key) ?? 0;
    if (status !== 'OPEN' || publishedAt === null || !reason || before === mostOfALine) return;
    this.given.set(line.key, before + 1);
    const decided = {
      ...{ state: 'ACCEPTED' as const, decidedBy: this.reviewerId, note: null },
      decidedAt: new Date(publishedAt).toISOString(),
    };
    const needs = needsAfter([{ language: 'mn', reason }], []).map((need) => ({ ...need, ...decided }));
    const { languageNeeds, neededLanguages } = needColumns(needs);
    Object.assign(job, { language_needs: languageNeeds, needed_languages: neededLanguages });
  };
}
