/** Addresses of a job's pages. */
export const jobPath = (id: string): string => `/jobs/${encodeURIComponent(id)}`;
export const jobEditPath = (id: string): string => `${jobPath(id)}/edit`;
export const jobCopyPath = (id: string): string => `/jobs/new?copy=${encodeURIComponent(id)}`;
export const jobReviewPath = (id: string): string => `/review?job=${encodeURIComponent(id)}`;
