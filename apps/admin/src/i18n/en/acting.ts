export const acting = {
  title: 'For {{name}}: record that they want it',
  text: 'The person is here and says what is to be done. It holds for 15 minutes; everything is recorded under your name and theirs.',
  evidenceLabel: 'How they showed it',
  evidence: {
    ID_CARD: 'Their ID card was seen',
    WORKER_NUMBER: 'They told their registration number (people without a phone)',
    SIGNED_SLIP: 'They signed a slip',
  },
  proof: {
    ID_CARD: 'Last four of the ID number',
    WORKER_NUMBER: 'Registration number, e.g. HBG2600001',
    SIGNED_SLIP: 'Number of the slip',
  },
  proofMissing: 'Please fill it in',
  confirm: 'They want it: begin',
  banner: 'Acting for',
  left: '{{minutes}} minutes left',
  end: 'Done',
};
