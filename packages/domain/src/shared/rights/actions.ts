import { staffRoles, type StaffRole } from '../principal.ts';
import type { Scope } from './scopes.ts';

/** Who may do something. Whoever is not named may not; paired screens may what everybody may. */
export interface Rule {
  /** Everybody, strangers too; what they see of it is a condition of the statement. */
  readonly everybody?: true;
  /** Members of staff with one of these roles, in their own market. */
  readonly staff?: readonly StaffRole[];
  /** People signed in by phone: with anything, or with what is theirs, which is asked in the statement. */
  readonly person?: 'ANY' | 'OWN';
  /** Not even with their consent may staff do it for them. */
  readonly inPerson?: true;
  /** Partners' applications with this scope, for the employers delegated to them. */
  readonly partner?: Scope;
}

/** What there is to do, and who may; an action that is not here is nobody's. */
export const rules = {
  'public.read': { everybody: true },
  'session.open': { everybody: true },
  'session.own': { staff: staffRoles, person: 'OWN' },
  'account.own': { staff: staffRoles },
  'viewer.read': { everybody: true },

  'job.post': {
    staff: ['CLERK', 'REVIEWER', 'MANAGER', 'ADMINISTRATOR'],
    person: 'OWN',
    partner: 'jobs:write',
  },
  'job.update': {
    staff: ['CLERK', 'REVIEWER', 'MANAGER', 'ADMINISTRATOR'],
    person: 'OWN',
    partner: 'jobs:write',
  },
  'job.submit': {
    staff: ['CLERK', 'REVIEWER', 'MANAGER', 'ADMINISTRATOR', 'AUDITOR'],
    person: 'OWN',
    partner: 'jobs:write',
  },
  'job.close': {
    staff: ['CLERK', 'REVIEWER', 'MANAGER', 'ADMINISTRATOR'],
    person: 'OWN',
    partner: 'jobs:write',
  },
  /** Offering a job in waves, and stopping that. */
  'job.hireInstantly': { staff: ['CLERK', 'MANAGER', 'ADMINISTRATOR'], person: 'OWN' },
  'job.review': { staff: ['REVIEWER', 'MANAGER', 'ADMINISTRATOR'] },
  'job.override': { staff: ['REVIEWER', 'MANAGER', 'AUDITOR'] },
  'job.contact': { person: 'ANY' },
  'posting.check': { staff: staffRoles, person: 'ANY', partner: 'jobs:write' },

  'employer.register': { staff: ['CLERK', 'MANAGER', 'ADMINISTRATOR'], person: 'OWN' },
  'employer.vet': { staff: ['REVIEWER', 'MANAGER', 'ADMINISTRATOR'] },
  'employer.readContact': { staff: ['CLERK', 'REVIEWER', 'MANAGER', 'ADMINISTRATOR'], person: 'OWN' },

  'worker.register': { staff: ['CLERK', 'MANAGER', 'ADMINISTRATOR'], person: 'OWN' },
  'worker.update': { staff: ['CLERK', 'MANAGER', 'ADMINISTRATOR'], person: 'OWN' },
  'worker.confirmSkill': { staff: ['CLERK', 'TRAINER', 'MANAGER', 'ADMINISTRATOR'] },
  'worker.read': {
    staff: ['CLERK', 'REVIEWER', 'TRAINER', 'LEGAL_OFFICER', 'MANAGER', 'ADMINISTRATOR'],
    person: 'OWN',
    partner: 'applications:read',
  },
  'worker.search': {
    staff: ['CLERK', 'REVIEWER', 'TRAINER', 'LEGAL_OFFICER', 'MANAGER', 'ADMINISTRATOR'],
  },
  'worker.match': {
    staff: ['CLERK', 'REVIEWER', 'TRAINER', 'LEGAL_OFFICER', 'MANAGER', 'ADMINISTRATOR'],
    person: 'OWN',
  },
  'worker.reveal': { staff: ['CLERK', 'LEGAL_OFFICER', 'MANAGER', 'ADMINISTRATOR'], person: 'OWN' },

  'person.actFor': { staff: ['CLERK', 'LEGAL_OFFICER', 'MANAGER', 'ADMINISTRATOR'] },
  'person.endActing': { staff: staffRoles, person: 'OWN' },

  /** People who are registered twice: finding them, and making them one. */
  'person.conflicts': { staff: ['CLERK', 'MANAGER', 'ADMINISTRATOR'] },
  'person.merge': { staff: ['CLERK', 'MANAGER', 'ADMINISTRATOR'] },

  /** Searches that one keeps, and what one was told of: one's own. */
  'search.read': { person: 'ANY' },
  'search.save': { person: 'OWN' },

  'application.create': { staff: ['CLERK', 'MANAGER', 'ADMINISTRATOR'], person: 'OWN' },
  'application.answer': { person: 'OWN' },
  'application.decide': {
    staff: ['CLERK', 'MANAGER', 'ADMINISTRATOR'],
    person: 'OWN',
    partner: 'applications:write',
  },
  'application.read': {
    staff: ['CLERK', 'REVIEWER', 'LEGAL_OFFICER', 'MANAGER', 'AUDITOR', 'ADMINISTRATOR'],
    person: 'OWN',
    partner: 'applications:read',
  },
  'application.printSlip': { staff: ['CLERK', 'MANAGER', 'ADMINISTRATOR'] },
  'placement.confirmWage': { person: 'OWN' },

  /** What is kept of oneself, and what one agrees to. */
  'person.read': { person: 'ANY' },
  'person.consent': { staff: ['CLERK', 'MANAGER', 'ADMINISTRATOR'], person: 'OWN' },
  'person.declareParticipation': { person: 'ANY', inPerson: true },
  'person.export': { person: 'ANY', inPerson: true },
  'person.requestCorrection': { staff: ['CLERK', 'MANAGER'], person: 'OWN' },
  'person.decideCorrection': { staff: ['CLERK', 'MANAGER'] },
  'person.changePhone': { person: 'ANY' },
  'person.changePhoneAtWindow': { staff: ['CLERK', 'MANAGER'] },
  'person.erase': { person: 'ANY', inPerson: true },
  'person.eraseAtWindow': { staff: ['CLERK', 'MANAGER'] },
  /** Counts only; what one person said nobody reads but that person. */
  'participation.read': { staff: ['MANAGER', 'AUDITOR'] },

  'partner.manage': { staff: ['MANAGER', 'ADMINISTRATOR'] },
  'partner.read': { staff: ['MANAGER', 'ADMINISTRATOR', 'AUDITOR'], person: 'OWN' },
  'partner.delegate': { staff: ['MANAGER', 'ADMINISTRATOR'], person: 'OWN' },
  'screen.manage': { staff: ['EDITOR', 'MANAGER', 'ADMINISTRATOR'] },

  'audit.read': { staff: ['AUDITOR'] },
  'staff.read': { staff: staffRoles },
  'staff.list': { staff: ['MANAGER', 'ADMINISTRATOR'] },
  'staff.manage': { staff: ['ADMINISTRATOR'] },

  'market.update': { staff: ['MANAGER', 'ADMINISTRATOR'] },
  'figures.read': { staff: ['MANAGER', 'AUDITOR', 'ADMINISTRATOR'] },
} as const satisfies Record<string, Rule>;

export type Action = keyof typeof rules;
