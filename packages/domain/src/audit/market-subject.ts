/** How the audit trail names a market: markets have numbers, subjects have uuids. */
export const marketSubject = (id: number): { subjectType: string; subjectId: string } => ({
  subjectType: 'market',
  subjectId: `00000000-0000-0000-0000-${String(id).padStart(12, '0')}`,
});
