/** The addresses of the pages of who hires. */
export const hirePaths = {
  home: '/hire',
  register: '/hire/register',
  post: '/hire/post',
  jobs: '/hire/jobs',
  copy: (jobId: string) => `/hire/post?from=${encodeURIComponent(jobId)}`,
  people: (jobId: string) => `/hire/jobs/${encodeURIComponent(jobId)}`,
  edit: (jobId: string) => `/hire/jobs/${encodeURIComponent(jobId)}/edit`,
} as const;
