/** Addresses of a worker's pages. No name, phone or ID number ever stands in one. */
export const workerPath = (id: string): string => `/workers/${encodeURIComponent(id)}`;
export const newWorkerPath = '/workers/new';
export const slipPath = (applicationId: string): string =>
  `/applications/${encodeURIComponent(applicationId)}/slip`;
