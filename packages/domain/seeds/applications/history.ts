import type { JobPlan } from '../jobs/job-plan.ts';
import type { WrittenJob } from '../jobs/job-record.ts';
import type { Random } from '../random/random.ts';
import { seededId } from '../random/seeded-id.ts';
import type { MarketCalendar } from '../time/market-calendar.ts';
import type { WorkerPlan } from '../workers/worker-plan.ts';
import type { ApplicationPlan, Outcome } from './application-plan.ts';
import { drawApplied, isLongEnough, jobWindow, type Window } from './application-window.ts';
import { drawCourse, offerEnd, type CourseGround } from './course.ts';
import { drawPlacement } from './draw-placement.ts';
import type { JobSeekers } from './job-seekers.ts';
import { drawApplicants, drawOutcome } from './outcomes.ts';
import { drawOfferMessage, drawReason, drawSource } from './sources.ts';

/** What applications are drawn for: one job as it is being written. */
interface Scene {
  plan: JobPlan;
  written: WrittenJob;
  window: Window;
  ground: CourseGround;
  taken: Set<WorkerPlan>;
}

/** Draws who applied for jobs and what became of it, and counts it on jobs and workers. */
export class History {
  readonly applications: ApplicationPlan[] = [];

  constructor(
    private readonly seekers: JobSeekers,
    private readonly guests: readonly WorkerPlan[],
    /** Applications that nobody has answered, for each job on the board. */
    private readonly pendingShare: number,
    private readonly calendar: MarketCalendar,
    private readonly random: Random,
  ) {}

  /** Goes once over every job before it is stored. */
  draw(plan: JobPlan, written: WrittenJob): void {
    if (plan.publishedAt === null || this.seekers.count === 0) return;
    const { now } = this.calendar;
    const window = jobWindow(written, now);
    if (!isLongEnough(window)) return;
    const { job } = written;
    const endedAt = job.closed_at ?? (job.expires_at <= now ? job.expires_at : null);
    const ground: CourseGround = { until: window.until, now, filledAt: null, endedAt };
    const scene: Scene = { plan, written, window, ground, taken: new Set() };
    const begin = this.applications.length;
    this.place(scene);
    this.others(scene);
    job.application_count = this.applications.length - begin;
  }

  /** Who holds a place, and who gave one back. */
  private place(scene: Scene): void {
    const { plan, written, ground } = scene;
    for (let i = 0; i < plan.placed; i++) this.apply(scene, 'ACCEPTED', this.holder(scene, i));
    for (let i = 0; i < plan.dropped; i++) this.apply(scene, 'DROPPED', this.holder(scene, plan.placed + i));
    written.job.placed_count = plan.placed;
    if (plan.status !== 'FILLED') return;
    const accepted = this.applications.slice(-plan.placed).map(({ placement }) => placement!.createdAt);
    ground.filledAt = Math.max(...accepted);
    written.job.updated_at = ground.filledAt;
  }

  private holder(scene: Scene, place: number): WorkerPlan {
    const { plan, written, taken } = scene;
    const wanted = { written, since: scene.window.from, taken, free: true };
    const guest = plan.guests.filter(({ outcome }) => outcome === 'ACCEPTED')[place];
    const known = guest && this.guests[guest.worker];
    if (known && this.seekers.fits(known, wanted)) return known;
    const worker = this.seekers.draw(wanted);
    if (!worker)
      throw new Error(`Nobody is free for ${written.job.number}: too many placements for the workers`);
    return worker;
  }

  /** Those who are still waiting for an answer, or were given one. */
  private others(scene: Scene): void {
    const { plan, written, window, taken } = scene;
    for (const { worker } of plan.guests.filter(({ outcome }) => outcome === 'OFFERED'))
      this.apply(scene, 'OFFERED', this.guests[worker]!);
    const count = plan.applicants ?? drawApplicants(plan, this.pendingShare, this.random);
    for (let i = 0; i < count; i++) {
      const worker = this.seekers.draw({ written, since: window.from, taken, free: false });
      if (worker) this.apply(scene, drawOutcome(plan, window.until < this.calendar.now, this.random), worker);
    }
  }

  private apply(scene: Scene, outcome: Outcome, worker: WorkerPlan): void {
    const { random, calendar } = this;
    const { written, window, plan } = scene;
    const appliedAt = drawApplied(window, calendar, random);
    const steps = drawCourse(outcome, appliedAt, scene.ground, random);
    const offered = steps.find(({ status }) => status === 'OFFERED');
    const isPlaced = outcome === 'ACCEPTED' || outcome === 'DROPPED';
    scene.taken.add(worker);
    const application: ApplicationPlan = {
      id: seededId(appliedAt, random),
      jobId: written.job.id,
      employerId: written.job.employer_id,
      ownerId: plan.employer.ownerId,
      worker,
      ...drawSource(worker, random),
      steps,
      offer: offered ? { message: drawOfferMessage(random), endsAt: offerEnd(offered.at) } : null,
      ...drawReason(steps.at(-1)!.status, plan.status === 'FILLED', random),
      placement: isPlaced ? drawPlacement(written, steps, calendar, random) : null,
    };
    this.applications.push(application);
    count(application, worker);
  }
}

/** Keeps the worker's figures as applying, agreeing and staying away would. */
function count({ placement }: ApplicationPlan, worker: WorkerPlan): void {
  worker.applications += 1;
  if (!placement || placement.status === 'CANCELLED') return;
  worker.placements += 1;
  worker.busy.push([placement.startsOn, placement.endsOn ?? placement.startsOn]);
  if (placement.status === 'NO_SHOW') worker.noShows += 1;
}
