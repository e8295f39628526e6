import { join } from 'node:path';
import { root } from '../processes/root.ts';

/** The three clients: folder under apps/, the variable of its port, and what they need of the server. */
export const clients = [
  { name: 'web', variable: 'WEB_PORT' },
  { name: 'admin', variable: 'ADMIN_PORT' },
  { name: 'signage', variable: 'SIGNAGE_PORT' },
] as const;

export function folderOf({ name }: (typeof clients)[number]): string {
  return join(root, 'apps', name, 'dist');
}
