/** Addresses of an employer's pages. */
export const employerPath = (id: string): string => `/employers/${encodeURIComponent(id)}`;
export const employerVettingPath = (id: string): string => `/vetting?employer=${encodeURIComponent(id)}`;
export const newEmployerPath = '/employers/new';
