/** What a partner's application may be granted; always for the employers that are delegated to it only. */
export const scopes = ['jobs:read', 'jobs:write', 'applications:read', 'applications:write'] as const;
export type Scope = (typeof scopes)[number];
