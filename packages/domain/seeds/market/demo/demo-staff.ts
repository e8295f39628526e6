import { statement, type Db } from '../../../src/database/index.ts';
import { addStaffMember } from '../../../src/identity/index.ts';
import type { StaffRole } from '../../../src/shared/index.ts';

/** The password of every member of staff of the demo. */
const password = 'yizhan-demo';

const members: [username: string, displayName: string, role: StaffRole][] = [
  ['clerk', '窗口甲（示例）', 'CLERK'],
  ['reviewer', '审核员乙（示例）', 'REVIEWER'],
  ['legal', '法律援助丙（示例）', 'LEGAL_OFFICER'],
  ['trainer', '培训员丁（示例）', 'TRAINER'],
  ['editor', '编辑戊（示例）', 'EDITOR'],
  ['manager', '负责人己（示例）', 'MANAGER'],
  ['auditor', '稽核庚（示例）', 'AUDITOR'],
  ['admin', '管理员辛（示例）', 'ADMINISTRATOR'],
];

/** Ids of those who are named in the demo's data. */
export interface DemoStaff {
  clerk: string;
  reviewer: string;
  manager: string;
}

const idOf = statement(
  'seeds.staffId',
  'select id from staff_members where market_id = $1 and lower(username) = lower($2)',
);

/** One member of staff for every role; those who are there stay as they are. */
export async function seedDemoStaff(db: Db, marketId: number): Promise<DemoStaff> {
  for (const [username, displayName, role] of members) {
    await addStaffMember(db, { marketId, username, displayName, roles: [role], password });
  }
  const id = async (username: string): Promise<string> =>
    (await db.row<{ id: string }>(idOf, [marketId, username]))!.id;
  return { clerk: await id('clerk'), reviewer: await id('reviewer'), manager: await id('manager') };
}
