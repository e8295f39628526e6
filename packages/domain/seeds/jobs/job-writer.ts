import { jobSearchTokens, needsAfter, wagePerDay } from '../../src/jobs/index.ts';
import type { Random } from '../random/random.ts';
import { seededId } from '../random/seeded-id.ts';
import type { Trades } from '../reference/trades.ts';
import { drawBenefits } from './benefits.ts';
import type { JobPlan } from './job-plan.ts';
import type { JobRecord, WrittenJob } from './job-record.ts';
import { sectors } from './line-of-work.ts';
import { rememberedTokens } from './remembered-tokens.ts';
import type { MarketCalendar } from '../time/market-calendar.ts';
import type { DrawnPlace, MarketPlaces } from './market-places.ts';
import { drawSettlement, drawWage } from './pay.ts';
import { drawDuration, type Duration } from '../time/shifts.ts';
import { drawSite } from './sites.ts';
import { drawCloseReason, wordingOf, type WordingFacts } from './wording.ts';

/** Draws the words and figures of planned jobs; who applied for them is counted later. */
export class JobWriter {
  constructor(
    private readonly calendar: MarketCalendar,
    private readonly places: MarketPlaces,
    private readonly trades: Trades,
    private readonly random: Random,
  ) {}

  write(plan: JobPlan, number: string): WrittenJob {
    const { random } = this;
    const id = seededId(plan.createdAt, random);
    const place = this.drawPlace(plan);
    const duration = drawDuration(plan, this.calendar, random);
    const facts = this.drawFacts(plan, place, duration);
    const job = this.record(plan, facts, duration, { id, number });
    const shifts = duration.shifts.map(({ startsAt, endsAt }) => ({ jobId: id, startsAt, endsAt }));
    return { job, shifts };
  }

  /** A household's work is at home, unless it is in the fields. */
  private drawPlace({ line, employer }: JobPlan): DrawnPlace {
    if (employer.home && line.sector !== 'farming') return employer.home;
    return this.places.draw(line.zones ?? sectors[line.sector]!.zones, this.random);
  }

  private drawFacts(plan: JobPlan, place: DrawnPlace, { days }: Duration): WordingFacts {
    const { random } = this;
    const settlement = drawSettlement(plan.line, plan.pay, random);
    return {
      plan,
      place,
      settlement,
      days,
      wage: drawWage(plan.pay, random),
      benefits: drawBenefits(plan, settlement, random),
      headcount: plan.headcount,
      urgent: plan.startDay <= 1 && random.chance(0.065),
    };
  }

  private record(
    plan: JobPlan,
    facts: WordingFacts,
    duration: Duration,
    key: { id: string; number: string },
  ): JobRecord {
    const { calendar } = this;
    const { wage } = facts;
    return {
      ...key,
      ...this.words(plan, facts, key.number),
      ...this.history(plan),
      headcount: plan.headcount,
      placed_count: 0,
      application_count: 0,
      employer_id: plan.employer.id,
      status: plan.status,
      wage_min: wage.min,
      wage_max: wage.max,
      wage_unit: wage.unit,
      wage_per_day: wagePerDay(wage),
      settlement: facts.settlement,
      starts_on: calendar.day(plan.startDay),
      ends_on: duration.lastDay === null ? null : calendar.day(duration.lastDay),
      benefits: [...facts.benefits],
      language_needs: needsAfter(plan.waiting?.languageNeeds ?? [], []),
      needed_languages: null,
      urgent: facts.urgent,
      rule_hits: [],
      override_reason: null,
      submitted_by: null,
    };
  }

  private words({ line, employer, waiting }: JobPlan, facts: WordingFacts, number: string) {
    const { random, trades } = this;
    const { division, location, area, neighbourhood, zone } = facts.place;
    const trade = trades.trade(line.occupation);
    const skills = trades.skills(random.some(line.skills, random.integer(1, 3)));
    const drawn = wordingOf(facts, random);
    const { title = drawn.title, description = drawn.description } = waiting ?? {};
    const address = `${[area, neighbourhood].join(' ').trim()}${drawSite(line, employer.kind, { zone, title }, random)}（示例）`;
    const skillNames = skills.map(({ zh }) => zh);
    const names = { employerName: employer.name, divisionName: division.nameZh, skillNames, number };
    return {
      title,
      description,
      address,
      occupation_code: line.occupation,
      skill_ids: skills.map(({ id }) => id),
      division_code: division.code,
      longitude: location?.longitude ?? null,
      latitude: location?.latitude ?? null,
      search_tokens: jobSearchTokens(
        { title, description, address, ...trade, ...names },
        rememberedTokens,
      ).join(' '),
    };
  }

  /** A posting ends with its first day, as it does when nobody says otherwise. */
  private history({ status, createdAt, publishedAt, startDay }: JobPlan) {
    const expiresAt = this.calendar.instant(startDay + 1, 0);
    const closedAt =
      status === 'CLOSED' && publishedAt !== null ? this.between(publishedAt, expiresAt) : null;
    const submittedAt =
      status === 'DRAFT' ? null : createdAt + Math.min(60_000, this.calendar.now - createdAt);
    return {
      created_at: createdAt,
      updated_at: closedAt ?? publishedAt ?? submittedAt ?? createdAt,
      submitted_at: submittedAt,
      published_at: publishedAt,
      listed_at: publishedAt ?? createdAt,
      closed_at: closedAt,
      close_reason: closedAt === null ? null : drawCloseReason(this.random),
      expires_at: expiresAt,
    };
  }

  private between(from: number, to: number): number {
    const until = Math.min(to, this.calendar.now);
    return Math.round(from + (until - from) * this.random.next());
  }
}
