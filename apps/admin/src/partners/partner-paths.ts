/** Address of a partner's page. */
export const partnerPath = (id: string): string => `/partners/${encodeURIComponent(id)}`;
