/** The part of a member of the staff that rights depend on. */
export interface RoleHolder {
  roles: readonly string[];
}

const rolesByRight = {
  post: ['CLERK', 'REVIEWER', 'MANAGER', 'ADMINISTRATOR'],
  review: ['REVIEWER', 'MANAGER', 'ADMINISTRATOR'],
  override: ['REVIEWER', 'MANAGER', 'AUDITOR'],
  registerEmployers: ['CLERK', 'MANAGER', 'ADMINISTRATOR'],
  vetEmployers: ['REVIEWER', 'MANAGER', 'ADMINISTRATOR'],
  readApplications: ['CLERK', 'REVIEWER', 'LEGAL_OFFICER', 'MANAGER', 'AUDITOR', 'ADMINISTRATOR'],
  decideApplications: ['CLERK', 'MANAGER', 'ADMINISTRATOR'],
  readWorkers: ['CLERK', 'REVIEWER', 'TRAINER', 'LEGAL_OFFICER', 'MANAGER', 'ADMINISTRATOR'],
  keepWorkers: ['CLERK', 'MANAGER', 'ADMINISTRATOR'],
  readAudit: ['AUDITOR'],
  managePartners: ['MANAGER', 'ADMINISTRATOR'],
  readPartners: ['MANAGER', 'ADMINISTRATOR', 'AUDITOR'],
  manageScreens: ['EDITOR', 'MANAGER', 'ADMINISTRATOR'],
  mergePersons: ['CLERK', 'MANAGER', 'ADMINISTRATOR'],
  decideCorrections: ['CLERK', 'MANAGER'],
  keepPersonalData: ['CLERK', 'MANAGER'],
  confirmSkills: ['CLERK', 'TRAINER', 'MANAGER', 'ADMINISTRATOR'],
  listStaff: ['MANAGER', 'ADMINISTRATOR'],
  manageStaff: ['ADMINISTRATOR'],
  changeMarket: ['MANAGER', 'ADMINISTRATOR'],
  readFigures: ['MANAGER', 'AUDITOR', 'ADMINISTRATOR'],
};

function has({ roles }: RoleHolder, right: keyof typeof rolesByRight): boolean {
  return roles.some((role) => rolesByRight[right].includes(role));
}

// These only decide what is offered; what somebody really may do, the gateway says.

/** Whether posting jobs is offered. */
export const canPost = (staff: RoleHolder): boolean => has(staff, 'post');

/** Whether the review queue is offered. */
export const canReview = (staff: RoleHolder): boolean => has(staff, 'review');

/** Whether a blocked posting may be submitted with a reason. */
export const canOverride = (staff: RoleHolder): boolean => has(staff, 'override');

/** Whether registering employers is offered. */
export const canRegisterEmployers = (staff: RoleHolder): boolean => has(staff, 'registerEmployers');

/** Whether checking employers' papers is offered. */
export const canVetEmployers = (staff: RoleHolder): boolean => has(staff, 'vetEmployers');

/** Whether applications are shown. */
export const canReadApplications = (staff: RoleHolder): boolean => has(staff, 'readApplications');

/** Whether deciding for the employer, and printing the slip, is offered. */
export const canDecideApplications = (staff: RoleHolder): boolean => has(staff, 'decideApplications');
/** Whether finding people is offered. */
export const canReadWorkers = (staff: RoleHolder): boolean => has(staff, 'readWorkers');

/** Whether registering people, changing what they say, and acting for them is offered. */
export const canKeepWorkers = (staff: RoleHolder): boolean => has(staff, 'keepWorkers');

/** Whether people who are registered twice are shown, and made one. */
export const canMergePersons = (staff: RoleHolder): boolean => has(staff, 'mergePersons');

/** Whether deciding on corrections of names and ID numbers is offered. */
export const canDecideCorrections = (staff: RoleHolder): boolean => has(staff, 'decideCorrections');

/** Whether a person's consents, another phone for them, and erasing them is offered. */
export const canKeepPersonalData = (staff: RoleHolder): boolean => has(staff, 'keepPersonalData');

/** Whether recording the proof of a skill is offered. */
export const canConfirmSkills = (staff: RoleHolder): boolean => has(staff, 'confirmSkills');

/** Whether the list of colleagues is offered. */
export const canListStaff = (staff: RoleHolder): boolean => has(staff, 'listStaff');

/** Whether adding, changing and disabling colleagues is offered. */
export const canManageStaff = (staff: RoleHolder): boolean => has(staff, 'manageStaff');

/** Whether the market's settings are offered. */
export const canChangeMarket = (staff: RoleHolder): boolean => has(staff, 'changeMarket');

/** Whether a region's figures are offered; only a region has them. */
export const canReadFigures = (staff: RoleHolder): boolean => has(staff, 'readFigures');

/** Whether the audit trail is offered. */
export const canReadAudit = (staff: RoleHolder): boolean => has(staff, 'readAudit');

/** Whether partners' applications are shown. */
export const canReadPartners = (staff: RoleHolder): boolean => has(staff, 'readPartners');

/** Whether registering partners, and changing what they may, is offered. */
export const canManagePartners = (staff: RoleHolder): boolean => has(staff, 'managePartners');

/** Whether setting up hall screens is offered. */
export const canManageScreens = (staff: RoleHolder): boolean => has(staff, 'manageScreens');
