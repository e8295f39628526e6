import { arch, cpus, loadavg, platform, totalmem } from 'node:os';
import type { Figures, Plan } from '../measuring/measure.ts';

/** The machine a run was made on: what bears on figures, and nothing that names it. */
export interface Machine {
  processor: string;
  cores: number;
  memory: string;
  system: string;
  node: string;
  postgresql: string;
  /** Processes that wanted a processor when the run began. */
  load: number;
}

/** A run as it is kept: the figures with all that is needed to read them. */
export interface Report {
  takenOn: string;
  machine: Machine;
  plan: Plan;
  runs: readonly Run[];
}

/** The figures on one database. */
export interface Run {
  jobs: number;
  open: number;
  /** Of thirty days, as the report counts them; not kept by older runs. */
  applications?: number;
  figures: readonly Figures[];
}

/** To be called when a run begins, before it loads the machine itself; what the database says comes later. */
export function describeMachine(): Omit<Machine, 'postgresql'> {
  const processors = cpus();
  return {
    processor: processors[0]?.model.trim() ?? 'unknown',
    cores: processors.length,
    memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
    system: `${platform()} ${arch()}`,
    node: process.versions.node,
    load: Number(loadavg()[0]!.toFixed(1)),
  };
}
