/** Queries of the clients that the compiled lane leaves to resolvers: the first field that it does not answer, and why. */
export const leftToResolvers: Readonly<Record<string, { field: string; because: string }>> = {
  AuditTrail: {
    field: 'Query.auditChainCheck',
    because: 'a search of the trail is an entry of the trail, and what checks it is read anew',
  },
  CorrectionWanted: { field: 'node: Correction', because: 'each look of staff is recorded' },
  PartnerPage: { field: 'PartnerApp.employers', because: 'a page of the desk that is opened once in weeks' },
  ReferralSlip: {
    field: 'node: Application.employerPhone',
    because: 'a number to call is given out, and recorded',
  },
  RevealIdNumber: { field: 'Worker.idNumber', because: 'each look is recorded' },
  RevealPhone: { field: 'Worker.phone', because: 'each look is recorded' },
  WorkerNumber: {
    field: 'node: Application.workerPhone',
    because: 'a number to call is given out, and recorded',
  },
};
