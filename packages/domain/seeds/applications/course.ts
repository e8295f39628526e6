import type { Random } from '../random/random.ts';
import type { Hand, Outcome, StepPlan } from './application-plan.ts';

type Status = StepPlan['status'];

/** What is known of a job when the course of an application is drawn. */
export interface CourseGround {
  /** When the work begins, or now: the last moment for an answer. */
  until: number;
  now: number;
  /** When the last place was taken. */
  filledAt: number | null;
  /** When the posting ended. */
  endedAt: number | null;
}

const hour = 3_600_000;
const hoursToAnswer = 12;

/** The states an application came into, one after the other, from when it was put in to where it stands. */
export function drawCourse(
  outcome: Outcome,
  appliedAt: number,
  ground: CourseGround,
  random: Random,
): StepPlan[] {
  const course = new Course(appliedAt, ground, random);
  switch (outcome) {
    case 'SUBMITTED':
      return course.steps;
    case 'WAITLISTED':
      return course.waiting();
    case 'SHORTLISTED':
      return course.then('SHORTLISTED', 'EMPLOYER').steps;
    case 'OFFERED':
      return course.maybeShortlisted(0.3).offeredLately().steps;
    case 'ACCEPTED':
      return course.accepted().steps;
    case 'DROPPED':
      return course.accepted().then('WITHDRAWN', 'WORKER').steps;
    case 'WITHDRAWN':
      return course.maybeShortlisted(0.1).then('WITHDRAWN', 'WORKER').steps;
    case 'REFUSED':
      return course.maybeShortlisted(0.2).then('REFUSED', 'EMPLOYER').steps;
    case 'EXPIRED':
      return course.maybeShortlisted(0.15).ended();
  }
}

class Course {
  readonly steps: StepPlan[];

  constructor(
    appliedAt: number,
    private readonly ground: CourseGround,
    private readonly random: Random,
  ) {
    this.steps = [{ status: 'SUBMITTED', by: 'WORKER', at: appliedAt }];
  }

  /** Within half of the time that is left, and some hours at most. */
  then(status: Status, by: Hand): this {
    const left = Math.max(2_000, this.ground.until - this.at);
    const wait = Math.min(left * (0.05 + 0.45 * this.random.next()), 6 * hour * this.random.next() + 90_000);
    return this.push(status, by, this.at + Math.max(1_000, Math.min(wait, left / 2)));
  }

  maybeShortlisted(probability: number): this {
    return this.random.chance(probability) ? this.then('SHORTLISTED', 'EMPLOYER') : this;
  }

  accepted(): this {
    return this.maybeShortlisted(0.4).then('OFFERED', 'EMPLOYER').then('ACCEPTED', 'WORKER');
  }

  /** So that there still is time to answer. */
  offeredLately(): this {
    const { now } = this.ground;
    const earliest = Math.max(this.at + 1_000, now - (hoursToAnswer - 1) * hour);
    return this.push(
      'OFFERED',
      'EMPLOYER',
      earliest + Math.max(0, now - earliest) * 0.8 * this.random.next(),
    );
  }

  /** Who was there when the last place was taken waits from then on, by no hand of their own; who came later, from the beginning. */
  waiting(): StepPlan[] {
    const filledAt = this.ground.filledAt ?? this.at;
    if (this.at < filledAt) return this.push('WAITLISTED', 'CLOCK', filledAt).steps;
    this.steps[0]!.status = 'WAITLISTED';
    return this.steps;
  }

  /** The clock looks every minute. */
  ended(): StepPlan[] {
    const { filledAt, endedAt, now } = this.ground;
    if (filledAt !== null && this.steps.length === 1) this.waiting();
    const at = (endedAt ?? now) + this.random.integer(1_000, 60_000);
    return this.push('EXPIRED', 'CLOCK', Math.max(Math.min(at, now), this.at + 1)).steps;
  }

  private get at(): number {
    return this.steps.at(-1)!.at;
  }

  private push(status: Status, by: Hand, at: number): this {
    this.steps.push({ status, by, at: Math.round(at) });
    return this;
  }
}

/** When an offer runs out. */
export const offerEnd = (offeredAt: number): number => offeredAt + hoursToAnswer * hour;
