/** What a partner can be granted, and by which key its words are found. */
export const knownScopes = {
  'jobs:read': 'jobsRead',
  'jobs:write': 'jobsWrite',
  'applications:read': 'applicationsRead',
  'applications:write': 'applicationsWrite',
} as const;
