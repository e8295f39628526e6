export { catchUpOnChores } from './catch-up.ts';
export { Maintenance, type MaintenanceOptions } from './maintenance.ts';
